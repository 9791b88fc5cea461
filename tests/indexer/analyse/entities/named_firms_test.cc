#include "indexer/analyse/entities/named_firms.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

constexpr EntityType kFirm = EntityType::kOrganisation;

TEST_CASE("what stands around a name makes a firm of it", "[entities]") {
  for (const char* text : {"Then Ado Okafo shares fell.",
                           "Then shares of Ado Okafo fell.",
                           "It has a stake in Ado Okafo there.",
                           "Then Ado Okafo's shareholders met.",
                           "Then the retailer Ado Okafo fell.",
                           "Then department store chain Ado Okafo fell.",
                           "Then Ado Okafo, the nation's largest retailer, fell.",
                           "Then Ado Okafo profits fell.",
                           "Then Ado Okafo's first-quarter profit fell.",
                           "Then Ado Okafo's net profit fell.",
                           "Then Ado Okafo posted a net profit.",
                           "Then Ado Okafo reported higher revenue.",
                           "Then Ado Okafo fell 6p.",
                           "Then Ado Okafo was down 2.5p.",
                           "Then Ado Okafo rose 12 cents.",
                           "Then Ado Okafo, a private bank, fell.",
                           "Then Ado Okafo (NYSE: ADO) fell.",
                           "Then Ado Okafo raised its full-year sales forecast.",
                           "Then Ado Okafo cut its dividend.",
                           "It rose to Ado Okafo 9p, others fell.",
                           "They asked analysts at Ado Okafo there.",
                           "A strategist at Bo Laro and Ado Okafo fell."}) {
    INFO(text);
    CHECK(consistent(text, {{"Ado Okafo", kPerson}}) == "Ado Okafo/O ");
  }
  for (const char* text :
       {"Then Ado Okafo analyst Bo Laro left.", "Then Ado Okafo boss Bo Laro left.",
        "Then Ado Okafo CEO Bo Laro left.", "Then Ado Okafo CEO, Bo Laro, left.",
        "Then Ado Okafo chief executive Bo Laro left.",
        "Then Ado Okafo chief financial officer Bo Laro left."}) {
    INFO(text);
    CHECK(consistent(text, {{"Ado Okafo", kPerson}, {"Bo Laro", kPerson}}) ==
          "Ado Okafo/O Bo Laro/P ");
  }
}

TEST_CASE("the price behind a name in a list is no part of it", "[entities]") {
  CHECK(consistent("It rose to Ado Okafo 9p, others fell.", {{"Ado Okafo 9p", kPerson}}) ==
        "Ado Okafo/O ");
}

TEST_CASE("what persons have around them as well makes no firm", "[entities]") {
  for (const char* text :
       {"Then Ado Okafo shares her story.", "Then shares of Ado Okafo's friends fell.",
        "Then Mr. Ado Okafo shares fell.", "It is the firm Ado Okafo founded.",
        "It is the retailer Ado Okafo founded.", "It is the oil company Ado Okafo founded.",
        "The film maker Ado Okafo left.", "Then Ado Okafo, the founder of the firm, left.",
        "Then Ado Okafo, a former bank robber, left.", "Then Ado Okafo, a star in the firm, left.",
        "Then Ado Okafo chief of staff left.", "Then Ado Okafo rose 3 points.",
        "Then Ado Okafo posted a note on profits.", "Then Ado Okafo reported the loss.",
        "Then Ado Okafo's net worth fell.", "Then Ado Okafo raised its sales tax.",
        "Then Ado Okafo cut its sales.", "They looked at Ado Okafo and left.",
        "They owe Ado Okafo 9p each."}) {
    INFO(text);
    CHECK(consistent(text, {{"Ado Okafo", kPerson}}) == "Ado Okafo/P ");
  }
  CHECK(consistent("They met Ado Okafo. Chairman Bo Laro left.",
                   {{"Ado Okafo", kPerson}, {"Bo Laro", kPerson}}) == "Ado Okafo/P Bo Laro/P ");
}

TEST_CASE("a name that is a firm once is it throughout, unless somebody has it", "[entities]") {
  const std::string text = "Then Ado Okafo shares fell. Ado Okafo left.";
  const std::vector<Given> two = {{"Ado Okafo", kPerson}, {"Ado Okafo", kPerson}};
  CHECK(consistent(text, two) == "Ado Okafo/O Ado Okafo/O ");
  CHECK(consistent("Then Ado Okafo shares fell. Ado Okafo, who is ill, left.", two) ==
        "Ado Okafo/O Ado Okafo/P ");
  CHECK(consistent("Then Ado Okafo shares fell. The 45-year-old Ado Okafo left.", two) ==
        "Ado Okafo/O Ado Okafo/P ");
  CHECK(consistent("Then Ado Okafo shares fell. Ado Okafo was born there.", two) ==
        "Ado Okafo/O Ado Okafo/P ");
  CHECK(consistent("Then Ado Okafo shares fell. Ado Okafo, Singer Inc. left.", two) ==
        "Ado Okafo/O Ado Okafo/O ");
  CHECK(consistent("Then Ado Okafo shares fell. Ado Okafo, 45, left.", two) ==
        "Ado Okafo/O Ado Okafo/P ");
  CHECK(consistent("Then Ado Okafo shares fell. Ado Okafo's wife left.", two) ==
        "Ado Okafo/O Ado Okafo/P ");
  CHECK(consistent(text + " Mr. Okafo met her.",
                   {{"Ado Okafo", kPerson}, {"Ado Okafo", kPerson}, {"Okafo", kPerson}}) ==
        "Ado Okafo/O Ado Okafo/P Okafo/P ");
  CHECK(consistent("Then Rose Okafo shares fell. Rose Okafo left. Rose met her.",
                   {{"Rose Okafo", kPerson}, {"Rose Okafo", kPerson}, {"Rose", kPerson}}) ==
        "Rose Okafo/O Rose Okafo/P Rose/P ");
  CHECK(consistent("Then Rose Okafo shares fell. Rose Okafo fell 6p. Rose met Rose Okafo.",
                   {{"Rose Okafo", kPerson},
                    {"Rose Okafo", kPerson},
                    {"Rose", kPerson},
                    {"Rose Okafo", kPerson}}) == "Rose Okafo/O Rose Okafo/O Rose/P Rose Okafo/O ");
}

TEST_CASE("a firm's name without its legal form is the firm", "[entities]") {
  CHECK(consistent("Then Ado Okafo Cos. fell. Ado Okafo left.",
                   {{"Ado Okafo Cos.", kFirm}, {"Ado Okafo", kPerson}}) ==
        "Ado Okafo Cos./O Ado Okafo/O ");
  CHECK(consistent("Then Ado Okafo Awards fell. Ado Okafo left.",
                   {{"Ado Okafo Awards", kFirm}, {"Ado Okafo", kPerson}}) ==
        "Ado Okafo Awards/O Ado Okafo/P ");
  CHECK(consistent("Then Okafo Foods fell. It is why Okafo left.",
                   {{"Okafo Foods", kFirm}, {"Okafo", kPerson}}) == "Okafo Foods/O Okafo/O ");
  CHECK(consistent("Then A.B. Okafo & Co. fell. It is why Okafo left.",
                   {{"A.B. Okafo & Co.", kFirm}, {"Okafo", kPerson}}) ==
        "A.B. Okafo & Co./O Okafo/O ");
  CHECK(consistent("Then Okafo Foods fell. It is why Mr. Okafo left.",
                   {{"Okafo Foods", kFirm}, {"Okafo", kPerson}}) == "Okafo Foods/O Okafo/P ");
  CHECK(consistent("Then Okafo Foods fell. They met Ado Okafo. It is why Okafo left.",
                   {{"Okafo Foods", kFirm}, {"Ado Okafo", kPerson}, {"Okafo", kPerson}}) ==
        "Okafo Foods/O Ado Okafo/P Okafo/P ");
  CHECK(consistent("Then Okafo Centre fell. It is why Okafo left.",
                   {{"Okafo Centre", kFirm}, {"Okafo", kPerson}}) == "Okafo Centre/O Okafo/P ");
}

TEST_CASE("firms known by a person's name are firms where nobody has it", "[entities]") {
  CHECK(consistent("Investors met Philip Morris and J. C. Penney there.",
                   {{"Philip Morris", kPerson}, {"J. C. Penney", kPerson}}) ==
        "Philip Morris/O J. C. Penney/O ");
  CHECK(consistent("Investors met Philip Morris, who left.", {{"Philip Morris", kPerson}}) ==
        "Philip Morris/P ");
  CHECK(consistent("Investors met Charles Schwab. Then Schwab fell.",
                   {{"Charles Schwab", kPerson}, {"Schwab", kPerson}}) ==
        "Charles Schwab/O Schwab/O ");
  CHECK(consistent("Investors met Charles Schwab. Mr. Schwab fell.",
                   {{"Charles Schwab", kPerson}, {"Schwab", kPerson}}) ==
        "Charles Schwab/P Schwab/P ");
  CHECK(consistent("Investors met Nomura there.", {{"Nomura", kPerson}}) == "Nomura/O ");
  CHECK(consistent("Investors met Rose Nomura there. Then Nomura fell.",
                   {{"Rose Nomura", kPerson}, {"Nomura", kPerson}}) == "Rose Nomura/P Nomura/P ");
  CHECK(consistent("Investors met Mr. Nomura there. Then Nomura fell.",
                   {{"Nomura", kPerson}, {"Nomura", kPerson}}) == "Nomura/P Nomura/P ");
  CHECK(consistent("They met Freddie Mac. Then Freddie fell.",
                   {{"Freddie Mac", kPerson}, {"Freddie", kPerson}}) == "Freddie Mac/O Freddie/O ");
  CHECK(consistent("Investors met Philip Morris.", {{"Philip Morris", kPerson}},
                   TextKind::kScanned) == "Philip Morris/P ");
}

TEST_CASE("a known firm before a comma is one by itself", "[entities]") {
  CHECK(consistent("Then Philip Morris, Okafo fell.", {{"Philip Morris, Okafo", kFirm}}) ==
        "Philip Morris/O Okafo/O ");
  CHECK(consistent("Then Paine Webber, Okafo & Laro fell.",
                   {{"Paine Webber, Okafo & Laro", kFirm}}) == "Paine Webber, Okafo & Laro/O ");
  CHECK(consistent("Then Ado Bek, Okafo fell.", {{"Ado Bek, Okafo", kFirm}}) ==
        "Ado Bek, Okafo/O ");
}

TEST_CASE("what somebody may be called is no firm in a text that tells of no business",
          "[entities]") {
  CHECK(consistent("They met Rose Craig and J. C. Penney there.", {{"J. C. Penney", kPerson}}) ==
        "J. C. Penney/P ");
  CHECK(consistent("They met Nomura there.", {{"Nomura", kPerson}}) == "Nomura/P ");
  CHECK(consistent("The company keeps a store. They met Nomura there.", {{"Nomura", kPerson}}) ==
        "Nomura/O ");
  CHECK(consistent("Goldman Sachs hired her.", {{"Goldman Sachs", kPerson}}) == "Goldman Sachs/O ");
}

TEST_CASE("what is told of persons alone makes a person", "[entities]") {
  for (const char* text :
       {"Then Philip Morris died there.", "Then Philip Morris was arrested there.",
        "Then Philip Morris had been jailed there.", "Then Philip Morris was 60.",
        "Then Philip Morris shot himself.", "Then his wife, Philip Morris, left.",
        "Then Philip Morris scored twice.", "Then Philip Morris, a rookie, left."}) {
    INFO(text);
    CHECK(consistent(std::string("Investors met. ") + text, {{"Philip Morris", kPerson}}) ==
          "Philip Morris/P ");
  }
  for (const char* text :
       {"Then Philip Morris was 60 cents up.", "Then Philip Morris left. Died: her brother.",
        "Then Philip Morris, its rival, left.", "Then Philip Morris sold it to Bo himself."}) {
    INFO(text);
    CHECK(consistent(std::string("Investors met. ") + text, {{"Philip Morris", kPerson}}) ==
          "Philip Morris/O ");
  }
}

TEST_CASE("a known firm's name is somebody's where nothing is said of business", "[entities]") {
  CHECK(found_in("Lane Bryant caught six passes.") == "Lane Bryant/P ");
  CHECK(has(found_in("Davis Polk hit two homers. Polk drove in three."), "Davis Polk/P "));
  CHECK(has(found_in("Investors sued Montgomery Ward on Monday."), "Montgomery Ward/O "));
  CHECK(has(found_in("Fans of products saw Parke Davis of the Yankees."), "Parke Davis/P "));
  CHECK(consistent("Investors saw that Parke Davis homered.", {{"Parke Davis", kPerson}}) ==
        "Parke Davis/P ");
}

TEST_CASE("a firm's name without its legal form is the firm, no thing", "[entities]") {
  constexpr EntityType kThing = EntityType::kOther;
  CHECK(consistent("They sued Umravo, Inc. Then Umravo fell.",
                   {{"Umravo, Inc.", kFirm}, {"Umravo", kThing}}) == "Umravo, Inc./O Umravo/O ");
  CHECK(consistent("They sued Umravo, Inc. He drives a Umravo there.",
                   {{"Umravo, Inc.", kFirm}, {"Umravo", kThing}}) == "Umravo, Inc./O Umravo/X ");
  CHECK(consistent("They sued Moldo Corp there. Then Moldo troops came.",
                   {{"Moldo Corp", kFirm}, {"Moldo", kThing}}) == "Moldo Corp/O Moldo/X ");
  CHECK(consistent("They sued Umravo Union. Then Umravo fell.",
                   {{"Umravo Union", kFirm}, {"Umravo", kThing}}) == "Umravo Union/O Umravo/X ");
}

}  // namespace
}  // namespace dateline
