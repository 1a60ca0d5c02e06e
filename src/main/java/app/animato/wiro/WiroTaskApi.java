package app.animato.wiro;

import feign.RequestLine;

/** Wiro's endpoints about tasks and models: free, and harmless to repeat. Never throws. */
interface WiroTaskApi {

    @RequestLine("POST /Task/Detail")
    WiroAnswer detail(WireRequest.ByTaskId task);

    @RequestLine("POST /Task/Detail")
    WiroAnswer detail(WireRequest.ByTaskToken task);

    @RequestLine("POST /Task/Cancel")
    WiroAnswer cancel(WireRequest.ByTaskId task);

    @RequestLine("POST /Task/Kill")
    WiroAnswer kill(WireRequest.ByTaskId task);

    @RequestLine("POST /Task/Kill")
    WiroAnswer kill(WireRequest.BySocketAccessToken task);

    @RequestLine("POST /Task/InputOutputDelete")
    WiroAnswer deleteFiles(WireRequest.ByTaskToken task);

    @RequestLine("POST /Task/List")
    WiroAnswer list(WireRequest.ModelTasks page);

    @RequestLine("POST /Tool/Detail")
    WiroAnswer model(WireRequest.Model model);
}
