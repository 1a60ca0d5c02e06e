package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.shared.ui.ClientFiles;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;

/** What Animato does, shown rather than told: looks that sweep over the sample portrait. All of its motion is in the style sheet. */
class Showcase extends Aside {

    private static final String PORTRAIT = ClientFiles.address("sample/portrait.svg");

    Showcase() {
        addClassName("showcase");
        Image still = new Image(PORTRAIT, "");
        Image look = new Image(PORTRAIT, "");
        look.addClassName("showcase-look");
        Div edge = new Div();
        edge.addClassName("showcase-edge");
        Paragraph title = new Paragraph(text("account.showcase"));
        title.addClassName("showcase-title");
        Div words = new Div(title, new Paragraph(text("account.showcase.words")));
        words.addClassName("showcase-words");
        add(still, look, edge, words);
    }
}
