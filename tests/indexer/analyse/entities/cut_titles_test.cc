#include <catch2/catch.hpp>

#include "indexer/analyse/entities/extract.h"
#include "indexer/analyse/entities/leading_titles.h"
#include "tests/indexer/analyse/entities/made_consistent.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

TEST_CASE("an honorific is cut where another full name has the word behind", "[entities]") {
  const std::string text = "They met Qabo bin Sayd. The Sultan of Lake Oma came. Sultan Qabo left.";
  CHECK(consistent(text,
                   {{"Qabo bin Sayd", kPerson}, {"Sultan", kPerson}, {"Sultan Qabo", kPerson}}) ==
        "Qabo bin Sayd/P Qabo/P ");
  CHECK(consistent("They met Kwaw Blay. Then Papa Blay left.",
                   {{"Kwaw Blay", kPerson}, {"Papa Blay", kOrganisation}}) ==
        "Kwaw Blay/P Blay/P ");
  CHECK(consistent("They call her Dona Mundi. Then Mundi left.",
                   {{"Dona Mundi", kPerson}, {"Mundi", kPerson}}) == "Mundi/P Mundi/P ");
  CHECK(consistent("Then Papa Blay left.", {{"Papa Blay", kPerson}}) == "Papa Blay/P ");
  CHECK(consistent("They met Kwaw Blay. Then Ann Blay left.",
                   {{"Kwaw Blay", kPerson}, {"Ann Blay", kPerson}}) == "Kwaw Blay/P Ann Blay/P ");
}

TEST_CASE("an honorific that is a name as well stays one before a surname", "[entities]") {
  CHECK(consistent("They met Karee Kapoo. Shahid Kapoo left.",
                   {{"Karee Kapoo", kPerson}, {"Shahid Kapoo", kPerson}}) ==
        "Karee Kapoo/P Shahid Kapoo/P ");
}

TEST_CASE("offices, positions and occupations are no part of a name", "[entities]") {
  CHECK(consistent("They saw QB Bo Ray.", {{"QB Bo Ray", kPerson}}) == "Bo Ray/P ");
  CHECK(consistent("They saw WR Rose Biggs.", {{"WR Rose Biggs", kPerson}}) == "Rose Biggs/P ");
  CHECK(consistent("They saw TE Lawren.", {{"TE Lawren", kPerson}}) == "TE Lawren/P ");
  CHECK(consistent("They saw DJ Bo Ray.", {{"DJ Bo Ray", kPerson}}) == "DJ Bo Ray/P ");
  CHECK(consistent("Then Whistleblower Ada Okafor spoke.",
                   {{"Whistleblower Ada Okafor", kPerson}}) == "Ada Okafor/P ");
  CHECK(consistent("They met Ann Ray. Qualifier Ray won.",
                   {{"Ann Ray", kPerson}, {"Qualifier Ray", kPerson}}) == "Ann Ray/P Ray/P ");
  CHECK(consistent("Leggie Ann Ray won.", {{"Leggie Ann Ray", kPerson}}) == "Ann Ray/P ");
  CHECK(consistent("They met Bo Octobe. Advocate Octobe left.", {{"Bo Octobe", kPerson}}) ==
        "Bo Octobe/P Octobe/P ");
}

TEST_CASE("an office in a headline is no initials of who holds it", "[entities]") {
  const auto last_of = [](const std::string& title, const std::string& body) {
    Article article;
    article.title = title;
    article.body = body;
    const auto found = EntityExtractor(shipped_model()).extract(article);
    std::string last;
    for (const NamedMention& mention : found.mentions) {
      if (mention.in_title) last = mention.name;
    }
    return last;
  };
  CHECK(last_of("Govt to end the habit: DP Kamau", "Then Bo Kamau said so.") == "Bo Kamau");
  CHECK(last_of("Govt to end the habit: DP Kamau", "Then Bo Ray said so.") == "DP Kamau");
}

TEST_CASE("what a person is by nation is no part of the name", "[entities]") {
  CHECK(consistent("Dan Evano lost. Moldo Evano wept.",
                   {{"Dan Evano", kPerson}, {"Moldo Evano", kOrganisation}}) ==
        "Dan Evano/P Evano/P ");
  CHECK(consistent("Then Moldo Rose Evano wept.", {{"Moldo Rose Evano", kPerson}}) ==
        "Rose Evano/P ");
  CHECK(consistent("Then Moldo Evano wept.", {{"Moldo Evano", kPerson}}) == "Moldo Evano/P ");
  CHECK(consistent("Dan Evano lost. The Moldo\nevano wept.",
                   {{"Dan Evano", kPerson}, {"Moldo\nevano", kOther}}) ==
        "Dan Evano/P Moldo\nevano/X ");
}

TEST_CASE("offices in capitals before a known name make a person", "[entities]") {
  CHECK(consistent("They met PM Rose.", {{"PM Rose", kOrganisation}}) == "Rose/P ");
  CHECK(consistent("Then DIG Mbugor said so.", {{"DIG Mbugor", kOrganisation}}) == "Mbugor/P ");
  CHECK(consistent("They sold DIG Airgo.", {{"DIG Airgo", kOrganisation}}) == "DIG Airgo/O ");
  CHECK(consistent("Then PM Kisan said so.", {{"PM Kisan", kOrganisation}}) == "PM Kisan/O ");
  CHECK(consistent("They met CJP Bandor.", {{"CJP Bandor", kPerson}}) == "Bandor/P ");
  CHECK(consistent("They met ASP Lake.", {{"ASP Lake", kOrganisation}}) == "ASP Lake/O ");
  CHECK(consistent("They met DSP Merrow.", {{"DSP Merrow", kOrganisation}}) == "DSP Merrow/O ");
  CHECK(consistent("They met VP Bo Ray.", {{"VP Bo Ray", kPerson}}) == "Bo Ray/P ");
  CHECK(consistent("They met VP Singho.", {{"VP Singho", kPerson}}) == "VP Singho/P ");
}

TEST_CASE("titles of elders, clergy and chairs are no part of the name", "[entities]") {
  for (const std::string title : {"Catholicos", "Chairperson", "Hojatoleslam", "Metropolitan",
                                  "Mwalimu", "Mzee", "Patriarch", "Sarpanch", "Ustaz"}) {
    INFO(title);
    CHECK(consistent("They met " + title + " Najo.", {{title + " Najo", kPerson}}) == "Najo/P ");
  }
  CHECK(consistent("They met Metropolitan Najo.", {{"Metropolitan Najo", kOrganisation}}) ==
        "Metropolitan Najo/O ");
}

TEST_CASE("the second word of a Malay title is no part of the name", "[entities]") {
  CHECK(consistent("They met Datuk Seri Najo Raza.", {{"Seri Najo Raza", kPerson}}) ==
        "Najo Raza/P ");
  CHECK(consistent("They met Tan Sri Raza.", {{"Sri Raza", kPerson}}) == "Raza/P ");
  CHECK(consistent("They met Sri Raza.", {{"Sri Raza", kPerson}}) == "Sri Raza/P ");
}

TEST_CASE("M. is Monsieur where there are two of them and no other initials", "[entities]") {
  const std::string text = "M. Brio met M. Cleman. Then M. Brio left.";
  CHECK(consistent(text, {{"M. Brio", kPerson}, {"M. Cleman", kPerson}, {"M. Brio", kPerson}}) ==
        "Brio/P Cleman/P Brio/P ");
  CHECK(consistent("M. Brio met J. Cleman and M. Sow.",
                   {{"M. Brio", kPerson}, {"J. Cleman", kPerson}, {"M. Sow", kPerson}}) ==
        "M. Brio/P J. Cleman/P M. Sow/P ");
  CHECK(consistent("M. Brio left.", {{"M. Brio", kPerson}}) == "M. Brio/P ");
}

TEST_CASE("a word for what people are is no person", "[entities]") {
  CHECK(consistent("The mayor, who is Black, won.", {{"Black", kPerson}}) == "");
  CHECK(consistent("Mr. Black won. Then Black left.", {{"Black", kPerson}, {"Black", kPerson}}) ==
        "Black/P Black/P ");
  CHECK(consistent("Then Black said so. A man, who is Black, won.",
                   {{"Black", kPerson}, {"Black", kPerson}}) == "Black/P Black/P ");
  CHECK(consistent("Then Black, 45, left.", {{"Black", kPerson}}) == "Black/P ");
  CHECK(consistent("Hugo Black Jr. won. Then Black left.",
                   {{"Hugo Black Jr.", kPerson}, {"Black", kPerson}}) ==
        "Hugo Black Jr./P Black/P ");
  CHECK(consistent("Ann Black won. Then Black left.",
                   {{"Ann Black", kPerson}, {"Black", kPerson}}) == "Ann Black/P Black/P ");
}

TEST_CASE("an occupation is cut from a name of one word", "[entities]") {
  CHECK(consistent("Rapper Nelo sang with Bo Ray.",
                   {{"Rapper Nelo", kPerson}, {"Bo Ray", kPerson}}) == "Nelo/P Bo Ray/P ");
}

}  // namespace
}  // namespace dateline
