package app.animato.sandbox;

import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the outputs of a task, with the addresses where anybody may fetch them. */
final class OutputJson {

    private final Supplier<String> origin;

    OutputJson(Supplier<String> origin) {
        this.origin = origin;
    }

    ArrayNode of(Task task) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        for (Output output : kept(task)) {
            String added = Long.toString(output.addedAt().getEpochSecond());
            ObjectNode item = list.addObject();
            item.put("id", output.id());
            item.put("name", output.name());
            item.put("contenttype", output.contentType());
            item.put("parentid", task.fileKey().replace("-", "").substring(0, 32));
            item.put("uuid", task.uuid());
            item.put("size", Long.toString(output.size()));
            item.put("addedtime", added);
            item.put("modifiedtime", added);
            item.put("accesskey", output.accessKey());
            item.put("foldercount", "0");
            item.put("filecount", "0");
            item.put("ispublic", 0);
            item.putNull("expiretime");
            item.put("url", origin.get() + "/files/" + task.fileKey() + "/" + output.name());
        }
        return list;
    }

    long size(Task task) {
        return kept(task).stream().mapToLong(Output::size).sum();
    }

    private static List<Output> kept(Task task) {
        return task.purged() ? List.of() : task.film().map(Film::outputs).orElse(List.of());
    }
}
