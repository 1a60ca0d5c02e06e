package app.animato.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the frames of the live socket. */
final class FrameJson {

    private final JsonMapper json = JsonMapper.shared();
    private final OutputJson outputs;

    FrameJson(OutputJson outputs) {
        this.outputs = outputs;
    }

    String of(Task task, Moment moment) {
        ObjectNode frame = json.createObjectNode();
        frame.put("type", moment.type());
        frame.put("id", task.id());
        frame.put("tasktoken", task.token());
        if (moment.step() > 0) {
            frame.set("message", progress(task, moment));
        } else if (moment.type().equals("task_postprocess_end")) {
            frame.set("message", outputs.of(task));
        } else if (moment.type().equals("task_error")) {
            frame.put("message", "UserWarning: a tensor was moved to the CPU");
        } else {
            frame.putNull("message");
        }
        frame.put("result", true);
        return frame.toString();
    }

    private ObjectNode progress(Task task, Moment moment) {
        double total = seconds(task.duration()) * 0.64;
        double elapsed = total * moment.step() / Moment.STEPS;
        ObjectNode message = json.createObjectNode();
        message.put("type", "progressGenerate");
        message.put("task", "Generate");
        message.put("percentage", Integer.toString(100 * moment.step() / Moment.STEPS));
        message.put("stepCurrent", Integer.toString(moment.step()));
        message.put("stepTotal", Integer.toString(Moment.STEPS));
        message.put("speed", decimal(Moment.STEPS / Math.max(total, 0.001)));
        message.put("speedType", "it/s");
        message.put("elapsedTime", Math.round(elapsed) + "s");
        message.put("remainingTime", Math.round(total - elapsed) + "s");
        return message;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String decimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
