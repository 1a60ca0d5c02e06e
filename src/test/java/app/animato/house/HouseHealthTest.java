package app.animato.house;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.WholeApplication;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.util.unit.DataSize;

@WholeApplication
class HouseHealthTest {

    private final DiskSpaceHealthIndicator disk;
    private final String data;

    @Autowired
    HouseHealthTest(DiskSpaceHealthIndicator disk, @Value("${animato.data}") String data) {
        this.disk = disk;
        this.data = data;
    }

    @Test
    void the_house_is_healthy_while_there_is_room_where_it_keeps_its_videos() {
        assertThat(Objects.requireNonNull(disk.health(true)).getDetails())
                .containsEntry("path", data)
                .containsEntry("exists", true)
                .containsEntry("threshold", DataSize.ofMegabytes(500).toBytes());
    }
}
