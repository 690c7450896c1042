package org.liaison.coding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 3.7: the same event. */
class EventIdentityTest {

    private static final IdentityFeatures BELGRADE = identity("nato.int", "2016-05-19", "General Pavel in Belgrade",
            "General Petr Pavel met the Chief of General Staff, General Ljubiša Diković, in Belgrade on 18 May 2016.");

    private static IdentityFeatures identity(String source, String date, String headline, String body) {
        return Coding.CLASSIFIER.classifyItem(Coding.item(source, date, headline, body)).identity();
    }

    private static void assertSame(IdentityFeatures a, IdentityFeatures b, boolean same) {
        assertThat(EventIdentity.sameEvent(a, b).same()).as("%s%n%s", a, b).isEqualTo(same);
        assertThat(EventIdentity.sameEvent(b, a).same()).isEqualTo(same);
    }

    @Test
    void shouldJoinTwoReportsOfOneMeeting() {
        assertSame(BELGRADE, identity("mod.gov.rs", "2016-05-18", "Chief of General Staff meets Chairman",
                "General Ljubiša Diković received General Petr Pavel in Belgrade on 18 May 2016."), true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Начелник Генералштаба са генералом Павелом | Начелник Генералштаба Војске Србије генерал Љубиша Диковић састао се данас у Београду са председником Војног комитета НАТО генералом Петром Павелом.",
            "Razgovori u Beogradu | Načelnik Generalštaba Vojske Srbije general Ljubiša Diković razgovarao je 18. maja sa predsednikom Vojnog komiteta NATO generalom Petrom Pavelom.",
            "Военный комитет НАТО | Начальник Генерального штаба Сербии генерал Любиша Дикович принял 18 мая в Белграде председателя Военного комитета НАТО генерала Петра Павела.",
            "Le général Pavel à Belgrade | Le chef d'état-major de la Serbie, le général Ljubisa Dikovic, a reçu le 18 mai 2016 le président du Comité militaire de l'OTAN, le général Petr Pavel.",
            "General Pavel in Belgrad | Der Generalstabschef Serbiens, General Ljubisa Dikovic, hat am 18. Mai 2016 den Vorsitzenden des Militärausschusses der NATO, General Petr Pavel, empfangen." })
    void shouldKnowTheMeetingInOtherLanguages(String headline, String body) {
        String source = headline.startsWith("Нач") || headline.startsWith("Raz") ? "mod.gov.rs" : "nato.int";

        assertSame(BELGRADE, identity(source, "2016-05-18", headline, body), true);
    }

    @Test
    void shouldKnowTheMeetingInALanguageThatTheRulesCannotCode() {
        var translation = identity("mod.gov.rs", "2016-05-19", "Belgrad ziyareti",
                "General Petr Pavel ve General Ljubişa Dikoviç dün Belgrad şehrinde bir araya geldi, askeri konular ele alındı.");

        assertSame(BELGRADE, translation, true);
    }

    @Test
    void shouldJoinAPreviewWithItsReport() {
        var preview = identity("nato.int", "2016-05-12", "Chairman to visit Serbia",
                "The Chairman of the Military Committee will travel to Belgrade on 18 May and meet the Chief of General Staff.");

        assertThat(preview.preview()).isTrue();
        assertSame(preview, BELGRADE, true);
    }

    @Test
    void shouldJoinAPreviewThatNamesNoDay() {
        var preview = identity("nato.int", "2016-05-12", "Chairman to visit Serbia",
                "The Chairman of the Military Committee plans a visit to Belgrade. Talks with General Diković are on his schedule.");

        assertSame(preview, BELGRADE, true);
    }

    @Test
    void shouldJoinTheOpeningAndTheClosingOfACourse() {
        var opening = identity("mod.gov.ge", "2019-03-04", "Course begins",
                "A course on cyber defence run by the NATO School has begun at the Training Centre in Tbilisi for Georgian officers.");
        var closing = identity("mod.gov.ge", "2019-03-15", "Certificates handed out",
                "The cyber defence course of the NATO School has ended in Tbilisi. Georgian officers received certificates.");
        var other = identity("mod.gov.ge", "2019-06-14", "Certificates handed out",
                "The cyber defence course of the NATO School has ended in Tbilisi. Georgian officers received certificates.");

        assertSame(opening, closing, true);
        assertSame(opening, other, false);
    }

    @Test
    void shouldTakePortCallAndExerciseAndVisitAboardForOne() {
        var call = identity("mc.nato.int", "2015-06-09", "Group in Valletta",
                "Ships of SNMG2 berthed in Valletta from 8 to 10 June 2015. Sailors of the Armed Forces of Malta came aboard.");
        var passex = identity("mc.nato.int", "2015-06-10", "Exercise with Malta",
                "Patrol boats of Malta held a PASSEX with SNMG2 off Valletta on 10 June 2015.");

        assertSame(call, passex, true);
    }

    @Test
    void shouldKeepAVisitToARunningExerciseApart() {
        var exercise = identity("nato.int", "2019-03-20", "NATO-Georgia Exercise at Krtsanisi",
                "The Georgian Defence Forces and a NATO core team hold the NATO-Georgia Exercise at the Joint Training and Evaluation"
                        + " Centre at Krtsanisi from 18 to 29 March 2019.");
        var visit = identity("nato.int", "2019-03-25", "Secretary General in Georgia",
                "Jens Stoltenberg visited the NATO-Georgia Exercise at the Joint Training and Evaluation Centre at Krtsanisi with Prime"
                        + " Minister Mamuka Bakhtadze on 25 March 2019.");

        assertSame(exercise, visit, false);
        assertThat(EventIdentity.sameEvent(exercise, visit).reason()).contains("visit");
    }

    @Test
    void shouldKeepTwoVisitorsApart() {
        String body = " met the Minister of Defence of Georgia in Tbilisi on 3 June 2015.";
        var secretary = identity("nato.int", "2015-06-03", "Talks", "The Secretary General" + body);
        var saceur = identity("shape.nato.int", "2015-06-03", "Talks", "SACEUR, General Philip Breedlove," + body);

        assertSame(secretary, saceur, false);
        assertThat(EventIdentity.sameEvent(secretary, saceur).reason()).contains("different NATO actors");
    }

    @Test
    void shouldKeepACallAndAMeetingOfOneDayApartWhereOthersAreMet() {
        var call = identity("nato.int", "2015-06-03", "Call",
                "Jens Stoltenberg spoke with President Petro Poroshenko of Ukraine by telephone"
                        + " on 3 June 2015.");
        var meeting = identity("nato.int", "2015-06-03", "Meeting",
                "Jens Stoltenberg met the Minister of Defence of Ukraine, Stepan Poltorak,"
                        + " in Brussels on 3 June 2015.");

        assertSame(call, meeting, false);
    }

    @Test
    void shouldKeepTwoEvaluationsOfOneDayInTwoPlacesApart() {
        var one = identity("nato.int", "2017-03-20", "Evaluation",
                "NATO evaluators assessed the engineer company of the Georgian Armed Forces in Gori from 20 to 22 March 2017.");
        var other = identity("nato.int", "2017-03-20", "Evaluation",
                "NATO evaluators assessed a light infantry company of the Georgian Armed Forces in Batumi from 20 to 24 March 2017.");

        assertSame(one, other, false);
    }

    @Test
    void shouldKeepTwoCoursesOfOneWeekApart() {
        var one = identity("mod.gov.ua", "2017-03-20", "Course",
                "Instructors of the NATO School held a course on cyber defence for officers of the Armed Forces of Ukraine in Lviv"
                        + " from 20 to 24 March 2017.");
        var other = identity("mod.gov.ua", "2017-03-21", "Course",
                "Experts of the Building Integrity Programme held a course on procurement for officials of the Ministry of Defence of Ukraine in"
                        + " Kyiv from 20 to 24 March 2017.");

        assertSame(one, other, false);
    }

    @Test
    void shouldKeepALaterEvaluationOfTheSameUnitApart() {
        String body = "Evaluators of JFC Naples assessed the engineer company of the Serbian Armed Forces at Borovac from ";
        var first = identity("mod.gov.rs", "2017-03-24", "Evaluation", body + "20 to 24 March 2017.");
        var second = identity("mod.gov.rs", "2017-10-27", "Evaluation", body + "23 to 27 October 2017.");

        assertSame(first, second, false);
    }

    @Test
    void shouldKeepEventsOfDifferentWeeksApart() {
        String body = "General Petr Pavel met the Chief of General Staff in Belgrade on ";
        var first = identity("nato.int", "2016-05-19", "Visit", body + "4 May 2016.");
        var second = identity("nato.int", "2016-05-19", "Visit", body + "18 May 2016.");

        assertSame(first, second, false);
        assertThat(EventIdentity.sameEvent(first, second).reason()).contains("day");
    }

    @Test
    void shouldKeepTwoPartnersOfOneTourApart() {
        var serbia = identity("nato.int", "2016-05-19", "Visit", "Jens Stoltenberg met the Prime Minister of Serbia.");
        var georgia = identity("nato.int", "2016-05-19", "Visit", "Jens Stoltenberg met the Prime Minister of Georgia.");

        assertThat(EventIdentity.sameEvent(serbia, georgia).reason()).contains("no partner");
    }
}
