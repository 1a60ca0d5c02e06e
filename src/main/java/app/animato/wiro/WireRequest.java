package app.animato.wiro;

/** The JSON bodies Wiro takes; the components are its field names. */
sealed interface WireRequest {

    record ByTaskId(String taskid) implements WireRequest {}

    /** Wiro calls the same token {@code tasktoken} here and {@code socketaccesstoken} in its answers and in Kill. */
    record ByTaskToken(String tasktoken) implements WireRequest {

        @Override
        public String toString() {
            return "by token";
        }
    }

    record BySocketAccessToken(String socketaccesstoken) implements WireRequest {

        @Override
        public String toString() {
            return "by token";
        }
    }

    record ModelTasks(String type, String sort, String order, String start, String limit) implements WireRequest {

        static ModelTasks newest(int skip, int most) {
            return new ModelTasks("model", "id", "DESC", Integer.toString(skip), Integer.toString(most));
        }
    }

    record Model(String slugowner, String slugproject) implements WireRequest {

        static final Model EFFECTS = new Model("wiro", "wan2-2-effects-extra");
    }

    /** The one message that the live events take. */
    record Registration(String type, String tasktoken) implements WireRequest {

        static Registration of(String token) {
            return new Registration("task_info", token);
        }

        @Override
        public String toString() {
            return type + " by token";
        }
    }
}
