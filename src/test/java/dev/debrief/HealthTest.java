package dev.debrief;

import static io.restassured.RestAssured.get;

import dev.debrief.database.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class HealthTest {
    @Test
    void it_is_ready_when_its_database_is() {
        get("/q/health/ready").then().statusCode(200);
    }
}
