package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.Generation;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.time.Duration;

/** What a generation was made from, when, how long it took and what it cost. */
class ViewerFacts extends Div {

    private final DescriptionList facts = new DescriptionList();

    ViewerFacts(Generation generation, Wording wording) {
        addClassName("viewer-facts");
        if (generation.result().isPresent()) {
            Image photo = new Image(generation.recipe().preview().address(), text("gallery.photo"));
            photo.addClassName("viewer-photo");
            add(photo);
        }
        fact(text("gallery.seed"), generation.recipe().seed().toString());
        fact(text("gallery.when"), wording.moment(generation.askedAt()));
        generation
                .endedAt()
                .map(ended -> Duration.between(generation.askedAt(), ended))
                .ifPresent(took -> fact(text("gallery.how-long"), wording.span(took)));
        generation.cost().ifPresent(cost -> fact(text("gallery.cost"), wording.dollars(cost)));
        add(facts);
    }

    private void fact(String name, String value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }
}
