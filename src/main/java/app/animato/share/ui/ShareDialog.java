package app.animato.share.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.share.LinkContent;
import app.animato.share.NewLink;
import app.animato.share.SharedLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;

/** Makes a link for strangers, and lists those that show the same already. */
class ShareDialog extends Dialog {

    private final Sharing sharing;
    private final LinkContent content;
    private final int finished;
    private final Optional<SetPart> set;
    private final Paragraph what = new Paragraph();
    private final Checkbox wholeSet = new Checkbox();
    private final TermsForm form = new TermsForm();
    private final Div made = new Div();
    private final Div existing = new Div();
    private final Button create = new Button(text("share.dialog.create"), click -> create());

    /**
     * Shares the content.
     *
     * @param finished how many videos it has now
     * @param set what may be shared instead, or is the content itself
     */
    ShareDialog(Sharing sharing, LinkContent content, int finished, Optional<SetPart> set) {
        this.sharing = sharing;
        this.content = content;
        this.finished = finished;
        this.set = set;
        addClassName("share-dialog");
        setHeaderTitle(text("share.dialog"));
        setWidth("32rem");
        made.addClassName("share-made");
        made.getElement().setAttribute("role", "status");
        existing.addClassNames("share-cards", "share-dialog-cards");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        Button close = new Button(text("share.dialog.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
        if (finished == 0) {
            add(new Paragraph(text("share.dialog.gone")));
        } else {
            offerSet();
            add(what, wholeSet, form, create, made, existing);
            describe();
        }
    }

    private void offerSet() {
        set.ifPresent(part -> wholeSet.setLabel(text("share.dialog.whole-set", part.all())));
        wholeSet.setVisible(set.isPresent() && content instanceof LinkContent.Videos);
        wholeSet.addClassName("share-whole-set");
        wholeSet.addValueChangeListener(chosen -> describe());
    }

    private LinkContent chosen() {
        return set.filter(part -> wholeSet.getValue())
                .<LinkContent>map(part -> new LinkContent.WholeSet(part.id()))
                .orElse(content);
    }

    private void describe() {
        what.setText(
                switch (chosen()) {
                    case LinkContent.WholeSet whole ->
                        set.map(ShareDialog::describe).orElse("");
                    case LinkContent.Videos(var ids) when ids.size() == 1 -> text("share.dialog.what.one");
                    case LinkContent.Videos several -> text("share.dialog.what.several", finished);
                });
        listExisting();
    }

    private static String describe(SetPart part) {
        return part.open() == 0
                ? text("share.dialog.what.set", part.finished())
                : text("share.dialog.what.set.open", part.finished(), part.open());
    }

    private void create() {
        create.setEnabled(true);
        NewLink link = sharing.links().create(sharing.owner(), chosen(), form.read());
        wholeSet.setVisible(false);
        form.setVisible(false);
        create.setVisible(false);
        made.removeAll();
        made.add(new NewAddress(sharing, link));
        listExisting();
    }

    private void listExisting() {
        existing.removeAll();
        boolean whole = chosen() instanceof LinkContent.WholeSet;
        List<SharedLink> links = linksToTheSame();
        if (!links.isEmpty()) {
            existing.add(new H3(whole ? text("share.existing.set") : text("share.existing")));
            links.stream().map(this::card).forEach(existing::add);
        }
    }

    private List<SharedLink> linksToTheSame() {
        return switch (chosen()) {
            case LinkContent.WholeSet(var id) -> sharing.links().listOf(sharing.owner(), id);
            case LinkContent.Videos(var ids)
            when ids.size() == 1 -> sharing.links().listOf(sharing.owner(), ids.getFirst());
            case LinkContent.Videos several -> List.of();
        };
    }

    private Component card(SharedLink link) {
        return new LinkCard(sharing, link, this::listExisting);
    }
}
