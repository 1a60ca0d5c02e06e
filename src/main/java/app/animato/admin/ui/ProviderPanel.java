package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.oversight.ProviderReport;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** The video maker: whether it works, what happens if not, and how much is with it. */
class ProviderPanel extends Section {

    private final Paragraph state = new Paragraph();
    private final Paragraph meanwhile = new Paragraph();
    private final Paragraph advice = new Paragraph();
    private final Paragraph detail = new Paragraph();
    private final DescriptionList.Description atProvider = new DescriptionList.Description();
    private final DescriptionList.Description limit = new DescriptionList.Description();

    ProviderPanel() {
        addClassName("admin-panel");
        H2 title = new H2(text("admin.provider"));
        title.setId("admin-provider");
        getElement().setAttribute("aria-labelledby", "admin-provider");
        state.addClassName("admin-state");
        detail.addClassName("admin-detail");
        Div words = new Div(state, meanwhile, advice);
        words.addClassName("admin-words");
        words.getElement().setAttribute("role", "status");
        DescriptionList numbers = new DescriptionList();
        numbers.add(new DescriptionList.Term(text("admin.provider.at-once")), atProvider);
        numbers.add(new DescriptionList.Term(text("admin.provider.limit")), limit);
        add(title, words, detail, numbers);
    }

    void show(ProviderReport report, Wording wording) {
        getElement().setAttribute("data-state", report.state().name());
        state.setText(ProviderWording.state(report, wording));
        meanwhile.setText(ProviderWording.meanwhile(report));
        advice.setText(ProviderWording.advice(report, wording));
        detail.setText(report.detail().isEmpty() ? "" : text("admin.provider.says", report.detail()));
        detail.setVisible(!report.detail().isEmpty());
        atProvider.setText(Integer.toString(report.atProvider()));
        limit.setText(
                report.learnedLimit().isPresent()
                        ? text("admin.provider.limit.learned", report.limit(), report.mostAtOnce())
                        : text("admin.provider.limit.own", report.limit()));
    }
}
