package app.animato.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the numbers were measured on. */
final class Machine {

    private Machine() {}

    static String description() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%d cores, %d GB, %s %s, JDK %s; load average %.1f",
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / 1e9),
                system.getName(),
                system.getArch(),
                Runtime.version(),
                system.getSystemLoadAverage());
    }
}
