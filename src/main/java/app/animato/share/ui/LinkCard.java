package app.animato.share.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.effect.ui.EffectWording;
import app.animato.generation.Generation;
import app.animato.share.LinkContent;
import app.animato.share.SharedLink;
import app.animato.shared.ui.Notices;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** One link: what it shows, how long, how often it was seen, and what can be done about it. */
class LinkCard extends Article {

    private final Sharing sharing;
    private final SharedLink link;
    private final Runnable changed;
    private final Div address = new Div();

    /** Runs {@code changed} when the link is not any more what it was. */
    LinkCard(Sharing sharing, SharedLink link, Runnable changed) {
        this.sharing = sharing;
        this.link = link;
        this.changed = changed;
        addClassName("share-card");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        removeAll();
        List<Generation> videos = sharing.links().shown(sharing.owner(), link);
        String name = name(videos);
        getElement().setAttribute("aria-label", name);
        videos.stream().findFirst().flatMap(Generation::result).ifPresent(result -> {
            Image poster = new Image(result.poster().address(), "");
            poster.addClassName("share-poster");
            add(poster);
        });
        Div words = new Div(title(videos, name), facts(Wording.of(attached.getUI())));
        if (videos.isEmpty()) {
            words.add(new Paragraph(text("share.card.gone")));
        }
        words.add(address, actions());
        words.addClassName("share-words");
        add(words);
    }

    private String name(List<Generation> videos) {
        Optional<String> first = videos.stream()
                .findFirst()
                .map(video -> EffectWording.name(video.recipe().effect()));
        return switch (link.content()) {
            case LinkContent.WholeSet set -> text("share.card.set", videos.size());
            case LinkContent.Videos(var ids) when ids.size() > 1 -> text("share.card.several", ids.size());
            case LinkContent.Videos one -> first.orElseGet(() -> text("share.link"));
        };
    }

    private Span title(List<Generation> videos, String name) {
        Span title = new Span();
        title.addClassName("share-name");
        if (videos.isEmpty()) {
            title.setText(name);
        } else if (link.content() instanceof LinkContent.WholeSet(var set)) {
            title.add(new Anchor("gallery?set=" + set, name));
        } else if (videos.size() == 1) {
            title.add(new Anchor("generation/" + videos.getFirst().id(), name));
        } else {
            title.setText(name);
        }
        return title;
    }

    private Div facts(Wording wording) {
        Div facts = new Div(new Span(ends(wording)), new Span(text("share.card.views", link.views())));
        if (link.hasPassword()) {
            facts.add(new Span(text("share.card.password")));
        }
        if (link.showsPhoto()) {
            facts.add(new Span(text("share.card.photo")));
        }
        facts.add(new Span(text("share.card.made", wording.moment(link.createdAt()))));
        facts.addClassName("share-facts");
        return facts;
    }

    private String ends(Wording wording) {
        return link.expiresAt()
                .map(end -> text(
                        link.isOver(sharing.clock().instant()) ? "share.card.ended" : "share.card.ends",
                        wording.moment(end)))
                .orElseGet(() -> text("share.card.endless"));
    }

    private Div actions() {
        Button change = new Button(text("share.card.change"), click -> new ChangeDialog(sharing, link, changed).open());
        Button renew = new Button(
                text("share.card.renew"),
                click -> ask(
                        text("share.card.renew.ask"),
                        text("share.card.renew.about"),
                        text("share.card.renew"),
                        this::renew));
        Button revoke = new Button(
                text("share.card.revoke"),
                click -> ask(
                        text("share.card.revoke.ask"),
                        text("share.card.revoke.about"),
                        text("share.card.revoke"),
                        this::revoke));
        revoke.addThemeVariants(ButtonVariant.ERROR);
        List.of(change, renew, revoke).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        Div actions = new Div(change, renew, revoke);
        actions.addClassName("share-actions");
        return actions;
    }

    private static void ask(String question, String about, String word, Runnable work) {
        ConfirmDialog dialog = new ConfirmDialog(question, about, word, confirmed -> work.run());
        dialog.setCancelable(true);
        dialog.setCancelText(text("share.keep"));
        dialog.open();
    }

    private void renew() {
        address.removeAll();
        sharing.links()
                .renew(sharing.owner(), link.id())
                .ifPresentOrElse(renewed -> address.add(new NewAddress(sharing, renewed)), changed);
    }

    private void revoke() {
        sharing.links().revoke(sharing.owner(), link.id());
        Notices.tell(text("share.card.revoked"));
        changed.run();
    }
}
