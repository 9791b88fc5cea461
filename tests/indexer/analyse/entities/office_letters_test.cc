#include "indexer/analyse/entities/office_letters.h"

#include <catch2/catch.hpp>
#include <vector>

#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

constexpr EntityType kBody = EntityType::kOrganisation;

TEST_CASE("an office by its letters is no body", "[entities]") {
  CHECK(consistent("The DPO said so.", {{"DPO", kBody}}).empty());
  CHECK(consistent("The SDM said so.", {{"SDM", kBody}}).empty());
  CHECK(consistent("The ASI and the DSP fled.", {{"ASI", kBody}, {"DSP", kBody}}).empty());
  CHECK(consistent("The ASI dug there.", {{"ASI", kBody}}) == "ASI/O ");
  // Letters that firms, parties, teams and orchestras have.
  CHECK(consistent("The SP won, the ASP lost.", {{"SP", kBody}, {"ASP", kBody}}) == "SP/O ASP/O ");
  CHECK(consistent("AIG shares fell. The AIG said so to the DIG.",
                   {{"AIG", kBody}, {"AIG", kBody}, {"DIG", kBody}}) == "AIG/O AIG/O ");
  CHECK(consistent("The RDC beat them.", {{"RDC", kBody}}) == "RDC/O ");
  CHECK(consistent("The RPO met the RDC and the DPO.",
                   {{"RPO", kBody}, {"RDC", kBody}, {"DPO", kBody}})
            .empty());
  CHECK(consistent("The Data Police Org (DPO) met. The DPO left.",
                   {{"Data Police Org", kBody}, {"DPO", kBody}, {"DPO", kBody}}) ==
        "Data Police Org/O DPO/O DPO/O ");
  CHECK(consistent("A DPO Union left.", {{"DPO Union", kBody}}) == "DPO Union/O ");
}

TEST_CASE(
    "a general of police that the text introduces is no body, nor his letters in the headline",
    "[entities]") {
  CHECK(
      consistent("The Assistant Inspector General of Police (AIG), Bo Ray, left. The AIG said so.",
                 {{"AIG", kBody}, {"Bo Ray", kPerson}, {"AIG", kBody}}) == "Bo Ray/P ");
  CHECK(consistent(
            "Kenya Inspector General of Police (IGP) Bo Ray left.",
            {{"Kenya Inspector General of Police", kBody}, {"IGP", kBody}, {"Bo Ray", kPerson}}) ==
        "Kenya/L Bo Ray/P ");
  CHECK(consistent("The Kenya Police Inspector General (IG) spoke.",
                   {{"Kenya Police Inspector General", kBody}, {"IG", kBody}}) ==
        "Kenya Police/O ");
  CHECK(consistent("The Director General of Police (DGP) spoke. DGP Bo Ray left.",
                   {{"DGP", kBody}, {"DGP", kBody}, {"Bo Ray", kPerson}}) == "Bo Ray/P ");
  CHECK(consistent("The Director General of Quels (DGQ) spoke. DGQ left.",
                   {{"DGQ", kBody}, {"DGQ", kBody}}) == "DGQ/O DGQ/O ");
  CHECK(consistent("The Merrow General of Police (MG) left.",
                   {{"Merrow General", kBody}, {"MG", kBody}}) == "Merrow General/O MG/O ");
  const auto in_title = [](const std::string& body) {
    Article article;
    article.title = "Force is ready - CP";
    article.body = body;
    std::string names;
    for (const NamedMention& mention : EntityExtractor(shipped_model()).extract(article).mentions) {
      if (mention.in_title) names += mention.name;
    }
    return names;
  };
  CHECK(in_title("The Commissioner of Police (CP) said it was ready.").empty());
  CHECK(in_title("The Communist Party (CP) said it was ready.") == "Communist Party");
}

TEST_CASE("one of many officers is no body", "[entities]") {
  CHECK(consistent("Then an SSP was hurt.", {{"SSP", kBody}}).empty());
  CHECK(consistent("Then an SSP unit left.", {{"SSP", kBody}}) == "SSP/O ");
  CHECK(consistent("It was an SSP and BSP man.", {{"SSP", kBody}, {"BSP", kBody}}) ==
        "SSP/O BSP/O ");
  CHECK(consistent("Then an SSP and a boy were hurt.", {{"SSP", kBody}}).empty());
  CHECK(consistent("Then an IDF was hurt.", {{"IDF", kBody}}) == "IDF/O ");
}

TEST_CASE("a rank by its letters is no part of a name", "[entities]") {
  CHECK(consistent("SSP Investigation Bo Merro met SP City Ado Rondo.",
                   {{"SSP", kBody}, {"Bo Merro", kPerson}, {"SP City Ado Rondo", kBody}}) ==
        "Bo Merro/P Ado Rondo/P ");
  CHECK(consistent("Then PC Houston left.", {{"PC", kBody}}) == "PC/O ");
  CHECK(consistent("Tudel RDC Bokoro left.", {{"Tudel RDC Bokoro", kPerson}}) ==
        "Tudel/L Bokoro/P ");
  CHECK(consistent("Tudel MLA Ado Bokoro left.", {{"Tudel MLA Ado Bokoro", kPerson}}) ==
        "Tudel/L Ado Bokoro/P ");
  CHECK(consistent("Then Rose MP Bokoro left.", {{"Rose MP Bokoro", kPerson}}) ==
        "Rose MP Bokoro/P ");
}

TEST_CASE("matrons, vicars and reeves are titles", "[entities]") {
  CHECK(consistent("Matron Bo Merro met Vicar Bokoro.",
                   {{"Matron Bo Merro", kPerson}, {"Vicar Bokoro", kPerson}}) ==
        "Bo Merro/P Bokoro/P ");
  CHECK(consistent("Reeve Bo Merro met Reeve Bokoro.",
                   {{"Reeve Bo Merro", kPerson}, {"Reeve Bokoro", kPerson}}) ==
        "Bo Merro/P Reeve Bokoro/P ");
}

TEST_CASE("the letters of an office that the text introduces name no body", "[entities]") {
  CHECK(consistent("The Police Sub-Inspector (PSI) left. PSI Bo Ray and the PSI came.",
                   {{"Police Sub-Inspector", kBody}, {"PSI", kBody}, {"PSI", kBody}}) == "");
  CHECK(consistent("The deputy commissioner of police (DCP) left. The DCP claimed it.",
                   {{"DCP", kBody}, {"DCP", kBody}}) == "");
  CHECK(consistent("The Board of Commissioners (BOC) left.",
                   {{"Board of Commissioners", kBody}, {"BOC", kBody}}) ==
        "Board of Commissioners/O BOC/O ");
  CHECK(consistent("The Office of the High Commissioner (HC) spoke.", {{"HC", kBody}}) == "HC/O ");
  CHECK(consistent("The United Nations High Commissioner for Refugees (UNHCR) spoke.",
                   {{"UNHCR", kBody}}) == "UNHCR/O ");
  const std::vector<Given> records = {
      {"Bokoro Records Commissioner", kBody}, {"BRC", kBody}, {"BRC", kBody}};
  CHECK(consistent("The Bokoro Records Commissioner (BRC) met. The BRC said so.", records) ==
        "Bokoro Records Commissioner/O BRC/O BRC/O ");
  CHECK(consistent("A Bokoro Records Commissioner (BRC) met. The BRC said so.", records) == "");
  CHECK(consistent("The Deputy Police Commissioner (DPC) met.",
                   {{"Deputy Police Commissioner", kBody}, {"DPC", kBody}}) == "");
  CHECK(consistent("The Inspectors' Union (IU) left.", {{"IU", kBody}}) == "IU/O ");
}

TEST_CASE("an office takes no letters that a body has as well", "[entities]") {
  const std::string found = found_in(
      "The Rural Electrification Corporation (REC) raised funds. The Resident Electoral "
      "Commissioner (REC) spoke.");
  CHECK(has(found, "Rural Electrification Corporation/O"));
}

}  // namespace
}  // namespace dateline
