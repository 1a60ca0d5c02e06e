package app.animato.sandbox;

import app.animato.sandbox.film.Look;
import java.math.BigDecimal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes the one model there is. */
final class ToolDesk {

    private final BigDecimal price;

    ToolDesk(BigDecimal price) {
        this.price = price;
    }

    Answer detail(Form form) {
        boolean known = form.field("slugowner").equals("wiro")
                && form.field("slugproject").equals("wan2-2-effects-extra");
        if (!known) {
            return Answer.refusal(1, "There is no tool yet.");
        }
        ArrayNode tools = JsonMapper.shared().createArrayNode();
        ObjectNode tool = tools.addObject();
        tool.put("id", "598");
        tool.put("title", "wan2.2-effects-extra");
        tool.put("slugowner", "wiro");
        tool.put("slugproject", "wan2-2-effects-extra");
        tool.put(
                "description",
                "Generate avatars from photos and animate them into engaging videos in one seamless pipeline.");
        tool.put("dynamicprice", "[{\"inputs\":{},\"price\":" + price.toPlainString() + ",\"priceMethod\":\"cpr\"}]");
        ArrayNode items =
                tool.putArray("parameters").addObject().put("title", "input").putArray("items");
        items.addObject()
                .put("id", "inputImage")
                .put("type", "combinefileinput")
                .put("label", "input image");
        effects(items.addObject());
        items.addObject()
                .put("id", "seed")
                .put("type", "text")
                .put("label", "seed")
                .put("value", "42");
        return Answer.listing("tool", tools, true);
    }

    private static void effects(ObjectNode item) {
        item.put("id", "effectType")
                .put("type", "select")
                .put("label", "Effect Type")
                .put("value", "fluffy-hair");
        ArrayNode options = item.putArray("options");
        for (Look look : Look.values()) {
            options.addObject().put("value", look.slug()).put("text", look.label());
        }
    }
}
