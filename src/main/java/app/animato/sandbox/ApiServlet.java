package app.animato.sandbox;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The way of every request: count it, note a Run, meet its fault, check the signature, do the work, answer. */
final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Signature signature;
    private final transient FormReader forms;
    private final transient RunDesk runs;
    private final transient TaskDesk tasks;
    private final transient ToolDesk tools;
    private final transient Calls calls;
    private final transient Faults faults;
    private final transient Mishaps mishaps;

    ApiServlet(
            Signature signature,
            FormReader forms,
            RunDesk runs,
            TaskDesk tasks,
            ToolDesk tools,
            Calls calls,
            Faults faults,
            Mishaps mishaps) {
        this.signature = signature;
        this.forms = forms;
        this.runs = runs;
        this.tasks = tasks;
        this.tools = tools;
        this.calls = calls;
        this.faults = faults;
        this.mishaps = mishaps;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Endpoint> endpoint = Endpoint.of(request.getMethod(), request.getRequestURI());
        if (endpoint.isEmpty()) {
            Mishaps.send(response, Answer.noSuchPath());
            return;
        }
        calls.count(endpoint.get());
        Optional<Form> form = forms.read(request);
        if (endpoint.get() == Endpoint.RUN) {
            runs.noteArrival(form.orElse(Form.of(Map.of())));
        }
        RunAnswer given = RunAnswer.LOST;
        try {
            given = answer(endpoint.get(), form, request, response);
        } finally {
            if (endpoint.get() == Endpoint.RUN) {
                runs.noteAnswer(form.orElse(Form.of(Map.of())), given);
            }
            if (form.isPresent()) {
                form.get().discard();
            }
        }
    }

    private RunAnswer answer(
            Endpoint endpoint, Optional<Form> form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Fault> fault = faults.take(endpoint);
        if (fault.isPresent() && mishaps.before(fault.get(), request, response)) {
            return RunAnswer.insteadOfWork(fault.get());
        }
        Answer answer = signature
                .objectionTo(request)
                .or(() -> form.map(carried -> work(endpoint, carried)))
                .orElse(Answer.refusal(0, "Request body could not be read"));
        if (fault.isPresent()) {
            mishaps.after(fault.get(), answer, request, response);
            return isTold(fault.get()) ? told(endpoint, answer) : RunAnswer.LOST;
        }
        Mishaps.send(response, answer);
        return told(endpoint, answer);
    }

    /** Whether the answer comes in spite of it. */
    private static boolean isTold(Fault fault) {
        return fault instanceof Fault.Slow || fault instanceof Fault.Held;
    }

    private static RunAnswer told(Endpoint endpoint, Answer answer) {
        return endpoint == Endpoint.RUN ? RunAnswer.of(answer) : RunAnswer.LOST;
    }

    private Answer work(Endpoint endpoint, Form form) {
        return switch (endpoint) {
            case RUN -> runs.run(form);
            case DETAIL -> tasks.detail(form);
            case CANCEL -> tasks.cancel(form);
            case KILL -> tasks.kill(form);
            case DELETE -> tasks.delete(form);
            case LIST -> tasks.list(form);
            case TOOL -> tools.detail(form);
            case FILE -> Answer.noSuchPath();
        };
    }
}
