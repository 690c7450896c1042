package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Pictures of fits. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class PlotIT {

    private String dataset;

    @BeforeEach
    void upload() {
        dataset = Api.dataset("plots", Simulated.panel(25, 8, 11));
    }

    @Test
    void shouldDrawOneMarkForEachCoefficientInTheOrderOfTheFormula() throws Exception {
        String id = fit("y ~ z + x + factor(year) | iso3", "negbin2");
        List<String> terms = given().get(Api.BASE + "/fits/" + id).path("coefficients.term");

        Element svg = svg(id, "coefficients");

        assertThat(terms).hasSize(9).startsWith("z", "x");
        assertThat(marks(svg)).extracting(mark -> text(mark, "title").split(":")[0]).containsExactlyElementsOf(terms);
        assertThat(texts(svg)).containsAll(terms).contains("Coefficients of y",
                "negbin2; fixed effects of iso3; n = 200; errors: oim; 95% intervals");
    }

    @Test
    void shouldDrawRatiosOnALogarithmicAxisAndChosenTermsOnly() throws Exception {
        String id = fit("y ~ x + z", "poisson");
        double ratio = given().get(Api.BASE + "/fits/" + id).jsonPath().getDouble("coefficients[1].ratio");

        Element svg = svg(id, "coefficients?scale=ratio&terms=x");

        assertThat(marks(svg)).hasSize(1);
        assertThat(text(marks(svg).get(0), "title")).startsWith(String.format(java.util.Locale.ROOT, "x: %.3f (", ratio));
        assertThat(texts(svg)).contains("Incidence-rate ratio", "Incidence-rate ratios of y");
    }

    @Test
    void shouldDrawAverageMarginalEffects() throws Exception {
        String id = fit("y ~ x + z + factor(year)", "poisson");

        assertThat(marks(svg(id, "margins"))).hasSize(9);
        assertThat(marks(svg(id, "margins?variable=x"))).hasSize(1);
    }

    @Test
    void shouldDrawAnEffectOverTheRangeOfAModerator() throws Exception {
        String id = fit("y ~ x * z", "poisson");

        Element svg = svg(id, "margins?variable=x&at=z");

        assertThat(marks(svg)).hasSize(25);
        assertThat(texts(svg)).contains("Effect of x on y", "Grey: distribution of z in the sample.");
        assertThat(svg.getElementsByTagName("polygon").getLength()).isEqualTo(1);
        assertThat(marks(svg(fit("y ~ x * year", "poisson"), "margins?variable=x&at=year"))).hasSize(8);
        assertThat(marks(svg(fit("y ~ x * iso3", "poisson"), "margins?variable=x&at=iso3"))).hasSize(25);
    }

    @ParameterizedTest
    @ValueSource(strings = { "residuals", "residuals?residual=pearson", "residuals?residual=deviance" })
    void shouldDrawEveryResidual(String plot) throws Exception {
        assertThat(marks(svg(fit("y ~ x + z", "poisson"), plot))).hasSize(200);
    }

    @Test
    void shouldDrawTheResidualsThatTheObservationsHave() throws Exception {
        String id = fit("y ~ x + z", "negbin2");

        assertThat(texts(svg(id, "residuals"))).contains("Quantile residual", "Fitted mean (logarithmic)");
        assertThat(texts(svg(id, "residuals?residual=pearson"))).contains("Pearson residual");
    }

    @Test
    void shouldHangObservedFrequenciesOnExpectedOnes() throws Exception {
        String id = fit("y ~ x + z", "poisson");
        List<Float> outcomes = given().get(Api.BASE + "/fits/" + id + "/observations").path("data.outcome");

        List<Element> marks = marks(svg(id, "residuals?residual=rootogram"));

        assertThat(marks).hasSize((int) (float) java.util.Collections.max(outcomes) + 1);
        assertThat(text(marks.get(2), "title"))
                .startsWith("2: observed " + outcomes.stream().filter(y -> y == 2).count() + ".000, expected ");
        Api.problem(given().get(address(fit("x ~ z", "gaussian"), "residuals?residual=rootogram")), 422)
                .body("errors[0].parameter", equalTo("residual"));
    }

    @Test
    void shouldShadeManyResiduals() throws Exception {
        dataset = Api.dataset("many", Simulated.panel(500, 8, 3));

        List<Element> marks = marks(svg(fit("y ~ x + z", "poisson"), "residuals"));

        assertThat(marks).hasSizeLessThan(6000).allMatch(mark -> mark.getTagName().equals("rect"));
        assertThat(marks.stream().mapToInt(mark -> Integer.parseInt(text(mark, "title").replace(",", ""))).sum())
                .isEqualTo(4000);
    }

    @ParameterizedTest
    @ValueSource(strings = { "coefficients", "margins", "residuals", "margins?variable=x&at=z",
            "residuals?residual=rootogram" })
    void shouldPaintTheDrawingInDots(String plot) throws Exception {
        String id = fit("y ~ x * z", "poisson");
        Element svg = svg(id, plot);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(given().accept("image/png").get(address(id, plot)).then()
                .statusCode(200).contentType("image/png").extract().asByteArray()));

        assertThat(image.getWidth()).isEqualTo(2 * (int) Math.ceil(Double.parseDouble(svg.getAttribute("width"))));
        assertThat(image.getHeight()).isEqualTo(2 * (int) Math.ceil(Double.parseDouble(svg.getAttribute("height"))));
        assertThat(IntStream.range(0, image.getHeight()).mapToLong(y -> IntStream.range(0, image.getWidth())
                .filter(x -> (image.getRGB(x, y) & 0xff) - (image.getRGB(x, y) >> 16 & 0xff) > 60).count()).sum())
                .isGreaterThan(20);
    }

    @Test
    void shouldGiveTheSameBytesAndKnowThem() {
        String id = fit("y ~ x", "poisson");
        String address = address(id, "coefficients?format=svg");

        assertThat(given().get(address).asByteArray()).isEqualTo(given().get(address).asByteArray());
        String tag = given().get(address).then().statusCode(200).contentType(startsWith("image/svg+xml")).extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
        given().header("If-None-Match", tag).get(address(id, "coefficients?format=png")).then().statusCode(200)
                .contentType("image/png");
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8").get(address(id, "coefficients")).then().statusCode(200)
                .contentType(startsWith("image/svg+xml"));
    }

    @Test
    void shouldWriteNamesOfAnyKindAsText() throws Exception {
        dataset = Api.dataset("names", "y,a<b&\"c\n1,1\n2,2\n4,2\n3,5\n2,1\n");

        assertThat(texts(svg(fit("y ~ `a<b&\\\"c`", "poisson"), "coefficients"))).anyMatch(text -> text.contains("a<b&\"c"));
    }

    @ParameterizedTest
    @CsvSource({
            "histogram, 404, ''", "coefficients?format=pdf, 406, format", "coefficients?scale=log, 400, scale",
            "coefficients?variable=x, 400, variable", "margins?at=z, 400, variable", "residuals?terms=x, 400, terms",
            "residuals?residual=raw, 400, residual", "coefficients?colour=red, 400, colour", "coefficients?terms=w, 422, terms",
            "margins?variable=w, 422, variable", "margins?variable=x&at=w, 422, at", "margins?variable=x&at=year, 422, at",
    })
    void shouldRefuseWhatCannotBeDrawn(String plot, int status, String parameter) {
        var problem = Api.problem(given().get(address(fit("y ~ x + z", "poisson"), plot)), status);
        if (!parameter.isEmpty()) {
            problem.body("errors[0].parameter", equalTo(parameter));
        }
    }

    @Test
    void shouldRefuseOtherFormatsAndFitsThatAreNotThere() {
        Api.problem(given().accept("application/pdf").get(address(fit("y ~ x", "poisson"), "coefficients")), 406);
        Api.problem(given().get(address("ft-0", "coefficients")), 404);
        Api.problem(given().get(address(fit("y ~ x + factor(iso3) * factor(year)", "poisson"), "coefficients")), 422)
                .body("detail", containsString("a picture takes 1 to"));
    }

    @Test
    void shouldRefuseToDrawAFailedFit() {
        String zeros = Api.dataset("zeros", "y,x\n0,1\n0,2\n0,7\n");
        String job = Api.analyst().header("Prefer", "respond-async").contentType("application/json")
                .body("{\"data\": {\"dataset\": \"%s\"}, \"formula\": \"y ~ x\", \"family\": \"poisson\"}".formatted(zeros))
                .post(Api.BASE + "/fits").then().statusCode(202).extract().header("Location");
        org.awaitility.Awaitility.await().untilAsserted(() -> given().get(job).then().body("status", equalTo("failed")));
        String failed = given().get(Api.BASE + "/fits")
                .path("data.find { it.status == 'failed' && it.dataset == '" + zeros + "' }.id");

        for (String kind : List.of("coefficients", "margins", "residuals")) {
            Api.problem(given().get(address(failed, kind)), 422).body("detail", containsString("failed"));
        }
    }

    private String fit(String formula, String family) {
        return Api
                .fit("{\"data\": {\"dataset\": \"" + dataset + "\"}, \"formula\": \"" + formula + "\", \"family\": \"" + family
                        + "\"}")
                .then().statusCode(201).extract().path("id");
    }

    private static String address(String id, String plot) {
        return Api.BASE + "/fits/" + id + "/plots/" + plot;
    }

    private static Element svg(String id, String plot) throws Exception {
        byte[] body = given().get(address(id, plot)).then().statusCode(200).contentType(startsWith("image/svg+xml")).extract()
                .asByteArray();
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(body));
        return document.getDocumentElement();
    }

    private static List<Element> marks(Element svg) {
        return elements(svg, "*").filter(element -> element.getAttribute("class").equals("mark")).toList();
    }

    private static List<String> texts(Element svg) {
        return elements(svg, "text").map(Element::getTextContent).toList();
    }

    private static String text(Element element, String child) {
        return element.getElementsByTagName(child).item(0).getTextContent();
    }

    private static java.util.stream.Stream<Element> elements(Element svg, String name) {
        NodeList list = svg.getElementsByTagName(name);
        return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i));
    }
}
