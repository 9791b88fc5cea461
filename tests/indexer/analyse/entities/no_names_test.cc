#include "indexer/analyse/entities/no_names.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("letters in captions, hours, budgets' years and diseases are no names", "[entities]") {
  CHECK(consistent("Ida Lund (R) and Erik Moe (L).", {{"Ida Lund", kPerson},
                                                      {"R", EntityType::kOrganisation},
                                                      {"Erik Moe", kPerson},
                                                      {"L", kPlace}}) == "Ida Lund/P Erik Moe/P ");
  CHECK(consistent("It is 1100 GMT, or 2 p.m. AEST.", {{"GMT", EntityType::kOrganisation},
                                                       {"AEST", EntityType::kOrganisation}}) == "");
  CHECK(consistent("It is 1830 CET.", {{"1830 CET", kPlace}}) == "");
  CHECK(consistent("The FY2007 budget, and FY 08.", {{"FY2007", EntityType::kOrganisation},
                                                     {"FY 08", EntityType::kOrganisation}}) == "");
  CHECK(consistent("Drugs for Alzhemo's disease and Hodgko lymphoma.",
                   {{"Alzhemo", kPerson}, {"Hodgko", kPerson}}) == "");
}

TEST_CASE("honours and degrees behind a name are no names", "[entities]") {
  constexpr EntityType kBody = EntityType::kOrganisation;
  CHECK(consistent("Mr. C. Okafor, M.A., spoke. Bo Ray, Esq., and J. Lund, D.D., came.",
                   {{"C. Okafor", kPerson},
                    {"M.A.", kPlace},
                    {"Bo Ray", kPerson},
                    {"Esq", kPlace},
                    {"J. Lund", kPerson},
                    {"D.D.", kPlace}}) == "C. Okafor/P Bo Ray/P J. Lund/P ");
  CHECK(consistent("They were in Salem, M.A., and in Ogelbeck, M.D., then.",
                   {{"Salem", kPlace}, {"M.A.", kPlace}, {"Ogelbeck", kPlace}, {"M.D.", kPlace}}) ==
        "Salem/L M.A./L Ogelbeck/L M.D./L ");
  CHECK(consistent("Then the V.C. was awarded.", {{"V.C.", kBody}}) == "V.C./O ");
}

TEST_CASE("This Day of a dateline is no name", "[entities]") {
  CHECK(consistent("(Received This Day, 10.55 a.m.) Sydney, This Day. Then rain fell.",
                   {{"This Day", EntityType::kOther},
                    {"Sydney", kPlace},
                    {"This Day", EntityType::kOther}}) == "Sydney/L ");
  CHECK(consistent("They told This Day, a newspaper.", {{"This Day", EntityType::kOther}}) ==
        "This Day/X ");
}

TEST_CASE("how long a page takes to read is no name", "[entities]") {
  CHECK(consistent("Ida Lund\n\n1 Min Read\n\nThen rain fell.",
                   {{"Ida Lund", kPerson}, {"Min Read", kPerson}}) == "Ida Lund/P ");
  CHECK(consistent("Then Min Read sang.", {{"Min Read", kPerson}}) == "Min Read/P ");
}

TEST_CASE("the initials that end an agency's report are no names", "[entities]") {
  constexpr EntityType kBody = EntityType::kOrganisation;
  CHECK(consistent("Then rain fell. PTI AYZ GSP GSP", {{"AYZ GSP GSP", kPerson}}) == "");
  CHECK(consistent("Then rain fell.\n\nPTI SJK ABA DIV", {{"PTI", kBody}, {"ABA", kPlace}}) == "");
  CHECK(consistent("Then rain fell. PTI COR VGN\n\nThis was not edited.",
                   {{"PTI COR VGN", kBody}}) == "");
  CHECK(consistent("Then they fled to PTI AYZ GSP", {{"AYZ GSP", kPerson}}) == "AYZ GSP/P ");
  CHECK(consistent("Then rain fell.\n\nPTI BEAT AYZ\n\nThey won there.", {{"AYZ", kBody}}) ==
        "AYZ/O ");
  CHECK(consistent("Then rain fell. PTI AYZ won.", {{"AYZ", kBody}}) == "AYZ/O ");
}

TEST_CASE("what only looks like them is a name", "[entities]") {
  CHECK(consistent("Then R won.", {{"R", EntityType::kOrganisation}}) == "R/O ");
  CHECK(consistent("They met the GMT (GM).", {{"GMT", EntityType::kOrganisation},
                                              {"GM", EntityType::kOrganisation}}) == "GMT/O GM/O ");
  CHECK(consistent("They met FYM.", {{"FYM", EntityType::kOrganisation}}) == "FYM/O ");
  CHECK(consistent("Alzhemo's wife left.", {{"Alzhemo", kPerson}}) == "Alzhemo/P ");
}

TEST_CASE("where shares are dealt in and what they go by are no names", "[entities]") {
  constexpr EntityType kFirm = EntityType::kOrganisation;
  CHECK(consistent("Then Wagno Foods (NASDAQ: WAGN, NYSE:F) fell.",
                   {{"Wagno Foods", kFirm}, {"NASDAQ", kFirm}, {"WAGN", kFirm}, {"NYSE", kFirm}}) ==
        "Wagno Foods/O ");
  CHECK(consistent("Then Wagno Foods (NS:WAGN) fell.",
                   {{"Wagno Foods", kFirm}, {"NS", kPlace}, {"WAGN", kFirm}}) == "Wagno Foods/O ");
  CHECK(consistent("It is at the NASDAQ: WAGN fell.", {{"NASDAQ", kFirm}, {"WAGN", kFirm}}) ==
        "NASDAQ/O WAGN/O ");
  CHECK(consistent("Then (AP: WAGN) fell.", {{"AP", kFirm}, {"WAGN", kFirm}}) == "AP/O WAGN/O ");
}

TEST_CASE("what shares go by with the letters of their exchange is no name", "[entities]") {
  constexpr EntityType kFirm = EntityType::kOrganisation;
  CHECK(consistent("Then Wagno (WAGN.NS) fell.", {{"Wagno", kFirm}, {"WAGN.NS", kFirm}}) ==
        "Wagno/O ");
  CHECK(consistent("Then Wagno (WAGN.NS) fell.", {{"Wagno", kFirm}, {"WAGN", kFirm}}) ==
        "Wagno/O ");
  CHECK(consistent("Then Wagno (A.G.B.) fell.", {{"Wagno", kFirm}, {"A.G.B.", kFirm}}) ==
        "Wagno/O A.G.B./O ");
  CHECK(consistent("Then WAGN.NS fell.", {{"WAGN.NS", kFirm}}) == "WAGN.NS/O ");
}

TEST_CASE("currencies beside numbers and in pairs are no names", "[entities]") {
  constexpr EntityType kFirm = EntityType::kOrganisation;
  CHECK(consistent("It has GEL 27,000, 30 INR and Ksh 34.6 there.",
                   {{"GEL", kFirm}, {"INR", kFirm}, {"Ksh 34.6", EntityType::kOther}}) == "");
  CHECK(consistent("It sold USD/INR and EUR/USD there.",
                   {{"USD", kFirm}, {"INR", kFirm}, {"EUR/USD", kFirm}}) == "");
  CHECK(consistent("It is COP 27, and the INR and CAD/CAM there.",
                   {{"COP 27", EntityType::kOther}, {"INR", kFirm}, {"CAD", kFirm}}) ==
        "COP 27/X INR/O CAD/O ");
}

TEST_CASE("what a debt is rated is no name", "[entities]") {
  CHECK(consistent("They cut it to Baa2 from BBB+ there.",
                   {{"Baa2", kPlace}, {"BBB", EntityType::kOrganisation}}) == "");
  CHECK(consistent("It was sold by the CCC there.", {{"CCC", EntityType::kOrganisation}}) ==
        "CCC/O ");
}

TEST_CASE("runs batted in and earned run averages are no names", "[entities]") {
  CHECK_FALSE(
      has(found_in("Moss had two hits and two RBI. Bell had 3 RBI and an RBI single."), "RBI"));
  CHECK_FALSE(has(found_in("Ray had 3 RBIs and Bell a 2.10 ERA. He has an ERA of 3.05."), "RBI"));
  CHECK_FALSE(has(found_in("Ray had 3 RBIs and Bell a 2.10 ERA. He has an ERA of 3.05."), "ERA"));
  CHECK(has(found_in("The RBI raised rates in Mumbai on Monday, the RBI governor said."), "RBI/O"));
}

TEST_CASE("letters of police reports and of local areas alone are no names", "[entities]") {
  CHECK(consistent("Then the FIRs and an FIR were filed at the LGA.",
                   {{"FIRs", EntityType::kOther},
                    {"FIR", EntityType::kOrganisation},
                    {"LGA", EntityType::kOrganisation}}) == "");
  CHECK(consistent("Then Bokano LGA voted.", {{"Bokano LGA", EntityType::kOrganisation}}) ==
        "Bokano LGA/L ");
  CHECK(consistent("Then FIRA met.", {{"FIRA", EntityType::kOrganisation}}) == "FIRA/O ");
  CHECK(consistent("It was 3 p.m. PWT.", {{"PWT", EntityType::kOrganisation}}) == "");
}

TEST_CASE("honorifics alone, debts and everyday letters are no names", "[entities]") {
  constexpr EntityType kBody = EntityType::kOrganisation;
  CHECK(consistent("The Honourable the Chief Justice left.", {{"Honourable", kBody}}) == "");
  CHECK(consistent("They sold Treasuries there.", {{"Treasuries", kPlace}}) == "");
  CHECK(consistent("They met the Treasury there.", {{"Treasury", kBody}}) == "Treasury/O ");
  CHECK(consistent("They were asked to RSVP there.", {{"RSVP", kBody}}) == "");
  CHECK(consistent("They met the RSVPX there.", {{"RSVPX", kBody}}) == "RSVPX/O ");
}

TEST_CASE("offices and kin by themselves are no names", "[entities]") {
  constexpr EntityType kBody = EntityType::kOrganisation;
  CHECK(consistent("They met its CEO there.", {{"CEO", kBody}}) == "");
  CHECK(consistent("Granddad banned from roads.", {{"Granddad", kPerson}}) == "");
  CHECK(consistent("They met the CEOX there.", {{"CEOX", kBody}}) == "CEOX/O ");
}

}  // namespace
}  // namespace dateline
