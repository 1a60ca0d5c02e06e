package app.animato.wiro;

import app.animato.generation.provider.CancelOutcome;
import app.animato.generation.provider.DownloadOutcome;
import app.animato.generation.provider.LiveFollower;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.PurgeOutcome;
import app.animato.generation.provider.RecentOutcome;
import app.animato.generation.provider.RemoteOutput;
import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.VideoProvider;
import app.animato.generation.provider.VideoRequest;
import java.nio.file.Path;

/** The hosted model {@code wiro/wan2.2-effects-extra}, through its REST API, its live events and its file hosts. */
final class WiroVideoProvider implements VideoProvider, AutoCloseable {

    private final WiroRunApi runs;
    private final WiroTaskApi tasks;
    private final OutputDownload download;
    private final LiveEvents live;
    private final Runnable release;

    WiroVideoProvider(WiroRunApi runs, WiroTaskApi tasks, OutputDownload download, LiveEvents live, Runnable release) {
        this.runs = runs;
        this.tasks = tasks;
        this.download = download;
        this.live = live;
        this.release = release;
    }

    @Override
    public SubmitOutcome submit(VideoRequest request) {
        RunForm form = new RunForm(
                new RunForm.InputImage.Upload(request.photo()), request.effect(), request.seed(), request.callback());
        return Submission.read(runs.run(form));
    }

    @Override
    public LookupOutcome look(TaskRef task) {
        return Lookup.read(
                task,
                task.id().isEmpty()
                        ? tasks.detail(new WireRequest.ByTaskToken(task.token()))
                        : tasks.detail(new WireRequest.ByTaskId(task.id())));
    }

    @Override
    public RecentOutcome recent(int skip, int most) {
        return Recent.read(tasks.list(WireRequest.ModelTasks.newest(skip, most)));
    }

    @Override
    public CancelOutcome cancel(TaskRef task) {
        return new Cancellation(tasks, this::look).cancel(task);
    }

    @Override
    public PurgeOutcome purge(TaskRef task) {
        return new Purge(tasks, this::look).purge(task);
    }

    @Override
    public DownloadOutcome download(RemoteOutput output, Path target, long limit) {
        return download.save(output, target, limit);
    }

    @Override
    public LiveFollower follow(TaskRef task, LiveFollower.Listener listener) {
        return live.follow(task, listener);
    }

    @Override
    public void close() {
        release.run();
    }
}
