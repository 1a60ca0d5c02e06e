package app.animato.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Describes a task the way the provider does: numbers as strings, "0" for what has not happened yet. */
final class TaskJson {

    private static final Duration LATE = Duration.ofMillis(400);

    private final SandboxSettings settings;
    private final OutputJson outputs;

    TaskJson(SandboxSettings settings, OutputJson outputs) {
        this.settings = settings;
        this.outputs = outputs;
    }

    /** For Detail and List. */
    ObjectNode detail(Task task) {
        ObjectNode item = common(task);
        ObjectNode parameters = item.putObject("parameters");
        if (settings.echo()) {
            parameters.put("inputImage", photoAddress(task));
            parameters.put("effectType", task.effect());
            parameters.put("seed", task.seed());
        }
        item.put("callbackurl", settings.echo() ? task.callbackUrl() : "");
        return item;
    }

    /** For Kill and Cancel, including the line of theirs that is no JSON. */
    ObjectNode stopped(Task task) {
        ObjectNode item = common(task);
        item.putObject("parameters").put("inputImage", photoAddress(task));
        item.put("callbackurl", task.callbackUrl());
        item.putRawValue("categories", new RawValue("\"[\"tool\",\"image-to-video\",\"compare-landscape\"]\""));
        return item;
    }

    private ObjectNode common(Task task) {
        Instant now = settings.clock().instant();
        Timeline timeline = Timeline.of(task);
        boolean succeeded = timeline.when("task_postprocess_end", now).isPresent()
                && task.film().filter(Film::succeeded).isPresent();
        boolean full = timeline.when("task_output_full", now.minus(delay(task))).isPresent();
        BigDecimal cost = succeeded && full ? settings.price() : BigDecimal.ZERO;
        BigDecimal elapsed = elapsed(timeline, now);
        ObjectNode item = JsonMapper.shared().createObjectNode();
        item.put("id", task.id());
        item.put("uuid", task.uuid());
        item.put("name", "");
        item.put("socketaccesstoken", task.token());
        item.put("debugoutput", "");
        item.put("debugerror", debugError(task, timeline, now));
        item.put("starttime", time(timeline, "task_start", now));
        item.put("endtime", time(timeline, "task_end", now));
        item.put("elapsedseconds", elapsed.toPlainString());
        item.put("status", timeline.statusAt(now));
        item.put("cps", perSecond(cost, elapsed));
        item.put("totalcost", cost.setScale(12, RoundingMode.HALF_UP).toPlainString());
        item.putNull("guestid");
        item.put("projectid", "699");
        item.put("modelid", "598");
        item.put("description", "");
        item.put("basemodelid", "0");
        item.put("runtype", "model");
        item.put("modelfolderid", "");
        item.put("modelfileid", "");
        item.putNull("marketplaceid");
        item.put("createtime", time(timeline, "task_queue", now));
        item.put("canceltime", time(timeline, "task_cancel", now));
        item.put("assigntime", time(timeline, "task_assign", now));
        item.put("accepttime", time(timeline, "task_accept", now));
        item.put("preprocessstarttime", time(timeline, "task_preprocess_start", now));
        item.put("preprocessendtime", time(timeline, "task_preprocess_end", now));
        item.put("postprocessstarttime", time(timeline, "task_postprocess_start", now));
        item.put("postprocessendtime", time(timeline, "task_postprocess_end", now));
        item.put("pexit", pexit(task, timeline, now));
        item.set("outputs", full ? outputs.of(task) : JsonMapper.shared().createArrayNode());
        item.put("size", full ? Long.toString(outputs.size(task)) : "0");
        return item;
    }

    private static Duration delay(Task task) {
        return task.fault() == TaskFault.LISTS_ITS_OUTPUT_LATE ? LATE : Duration.ZERO;
    }

    private static BigDecimal elapsed(Timeline timeline, Instant now) {
        return timeline.when("task_start", now)
                .map(start ->
                        Duration.between(start, timeline.when("task_end", now).orElse(now)))
                .map(run -> BigDecimal.valueOf(Math.max(0, run.toMillis()), 3).setScale(4, RoundingMode.HALF_UP))
                .orElse(new BigDecimal("0.0000"));
    }

    private static String perSecond(BigDecimal cost, BigDecimal elapsed) {
        BigDecimal rate = elapsed.signum() == 0 ? BigDecimal.ZERO : cost.divide(elapsed, 12, RoundingMode.HALF_UP);
        return rate.setScale(12, RoundingMode.HALF_UP).toPlainString();
    }

    private static String debugError(Task task, Timeline timeline, Instant now) {
        if (timeline.statusAt(now).equals("task_error")) {
            return "Preprocessing failed";
        }
        return timeline.when("task_end", now).isPresent()
                ? task.film().map(Film::debugError).orElse("")
                : "";
    }

    private static String pexit(Task task, Timeline timeline, Instant now) {
        if (timeline.statusAt(now).equals("task_error")) {
            return "1";
        }
        return timeline.when("task_end", now).isPresent()
                ? task.film().map(film -> Integer.toString(film.pexit())).orElse("")
                : "";
    }

    private String photoAddress(Task task) {
        return task.photoName().isEmpty()
                ? ""
                : "https://api.wiro.ai/v1/File/" + task.uuid().replace("-", "").substring(0, 30) + "/"
                        + task.photoName();
    }

    private static String time(Timeline timeline, String type, Instant now) {
        return timeline.when(type, now)
                .map(at -> Long.toString(at.getEpochSecond()))
                .orElse("0");
    }
}
