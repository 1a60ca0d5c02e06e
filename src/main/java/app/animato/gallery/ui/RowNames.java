package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.shared.ui.ScriptModule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** Has the boxes that choose rows of the grid beside it called in the reader's language. */
@Tag("animato-row-names")
class RowNames extends Component {

    RowNames() {
        getElement().setAttribute("row", text("history.select-row")).setAttribute("all", text("history.select-all"));
        ScriptModule.load(this, "row-names.js");
    }
}
