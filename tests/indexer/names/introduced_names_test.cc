#include "indexer/names/introduced_names.h"

#include <catch2/catch.hpp>

#include "common/archive/mentions.h"
#include "indexer/delete/delete_articles.h"
#include "indexer/inspect/check_archive.h"
#include "indexer/merge/merger.h"
#include "searcher/results/search.h"
#include "searcher/results/suggest.h"
#include "tests/indexer/analyse/entities/shipped_model.h"
#include "tests/support/add_records.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

// An article that has the organisations, and introduces `form` for the first.
struct Told {
  std::vector<std::string> organisations;
  std::string form;
};

std::vector<Told> times(std::size_t n, const Told& told) { return std::vector<Told>(n, told); }

NameTable names_of(const std::vector<std::vector<Told>>& groups, const std::string& aliases) {
  const TemporaryDirectory directory;
  ArchiveWriter writer(directory.path(), "test", ArchiveWriter::Start::kMayCreate);
  std::size_t next = 0;
  std::vector<Article> articles;
  std::map<std::string, Told> by_id;
  for (const auto& group : groups) {
    for (const Told& told : group) {
      Article article = small_article("a" + std::to_string(next++), "News", "There was news.");
      article.organisations = told.organisations;
      by_id[article.id] = told;
      articles.push_back(std::move(article));
    }
  }
  Change change;
  change.added.push_back(
      build_small_segment(writer, articles, [&](const Article& article, ArticleParts& parts) {
        const std::string& form = by_id.at(article.id).form;
        if (form.empty()) return;
        parts.mentions = pack_mentions({{false, 0, 5, EntityType::kOrganisation, 0}},
                                       {{EntityType::kOrganisation, 0, form}});
      }));
  change.added.back().entity_models = {"1-test"};
  if (!aliases.empty()) change.aliases = aliases;
  writer.publish(change);
  return read_names(directory.path(), writer.generation());
}

// How the names of organisations are joined in an archive of these: "A=B C=D ".
std::string joined(const std::vector<std::vector<Told>>& groups, const std::string& aliases = {}) {
  std::string text;
  const NameTable names = names_of(groups, aliases);
  for (const NameChange& name : names.of(Field::kOrganisation))
    text += name.value + "=" + name.name + " ";
  return text;
}

// By which short forms that are not joined names are found: "a>B c>D ".
std::string found_by(const std::vector<std::vector<Told>>& groups,
                     const std::string& aliases = {}) {
  std::string text;
  const NameTable names = names_of(groups, aliases);
  for (const ShortForm& form : names.short_forms()) text += form.folded + ">" + form.name + " ";
  return text;
}

const Told kFund = {{"International Monetary Fund"}, "IMF"};

TEST_CASE("a short form is the name that articles introduce it for", "[names]") {
  const Told alone = {{"IMF"}, ""};
  CHECK(joined({{kFund}}) == "IMF=International Monetary Fund ");
  CHECK(joined({{kFund}, {alone}}).empty());
  CHECK(joined({times(2, kFund), {alone}, {{{"I.M.F."}, ""}}}) ==
        "I.M.F.=International Monetary Fund IMF=International Monetary Fund ");
  // Of spellings of the long form the best.
  CHECK(joined({times(2, kFund), {{{"INTERNATIONAL MONETARY FUND"}, "I.M.F."}}, {alone}}) ==
        "I.M.F.=International Monetary Fund IMF=International Monetary Fund "
        "INTERNATIONAL MONETARY FUND=International Monetary Fund ");
}

TEST_CASE("a short form of too many articles that do not introduce it stays as it is", "[names]") {
  const Told alone = {{"IMF"}, ""};
  CHECK(joined({times(2, kFund), times(400, alone)}) == "IMF=International Monetary Fund ");
  CHECK(joined({times(2, kFund), times(401, alone)}).empty());
}

TEST_CASE("a short form of two names is neither's", "[names]") {
  const Told other = {{"Irish Music Festival"}, "IMF"};
  CHECK(joined({times(9, kFund), {other}}) == "IMF=International Monetary Fund ");
  CHECK(joined({times(8, kFund), {other}}).empty());
}

TEST_CASE("slips of a name that share its short form are that name", "[names]") {
  const Told right = {{"Commodity Futures Commission"}, "CFC"};
  const Told slip = {{"Commodities Futures Commission"}, "CFC"};
  const Told alone = {{"CFC"}, ""};
  const std::string all =
      "CFC=Commodity Futures Commission "
      "Commodities Futures Commission=Commodity Futures Commission ";
  CHECK(joined({times(2, right), {slip}, {alone}}) == all);
  CHECK(found_by({times(2, right), {slip}, {alone}}).empty());
  // Not without the short form, and not against the user's word.
  CHECK(joined({times(2, right), {{{"Commodities Futures Commission"}, ""}}, {alone}}) ==
        "CFC=Commodity Futures Commission ");
  CHECK(joined({times(2, right), {{{"Commodities Futures Commission"}, "CoFC"}}}) ==
        "CFC=Commodity Futures Commission CoFC=Commodities Futures Commission ");
  CHECK(joined({times(2, right), {slip}, {alone}},
               "different org: Commodities Futures Commission / Commodity Futures Commission\n")
            .empty());
  CHECK(
      found_by({times(2, right), {slip}, {alone}},
               "different org: Commodities Futures Commission / Commodity Futures Commission\n") ==
      "cfc>Commodities Futures Commission cfc>Commodity Futures Commission ");
  // The name is the one that most articles have, whether they introduce it or not.
  CHECK(joined({{right}, times(2, slip), times(2, {{"Commodity Futures Commission"}, ""})}) == all);
  // What another short form stands for goes along.
  const Told other = {{"Commodities Futures Commission"}, "CFCO"};
  CHECK(joined({times(3, right), {slip}, {other}}) ==
        "CFC=Commodity Futures Commission CFCO=Commodity Futures Commission "
        "Commodities Futures Commission=Commodity Futures Commission ");
}

TEST_CASE("another body whose name is a slip away has a fifth of the articles at least",
          "[names]") {
  const Told policy = {{"Institute for Policy Studies"}, "IPS"};
  const Told police = {{"Institute of Police Studies"}, "IPS"};
  CHECK(joined({times(5, policy), {police}}) ==
        "IPS=Institute for Policy Studies "
        "Institute of Police Studies=Institute for Policy Studies ");
  CHECK(joined({times(9, policy), times(2, police)}).empty());
}

TEST_CASE("agency or administration is one body where they share a short form", "[names]") {
  const Told agency = {{"Federal Emergency Management Agency"}, "FEMA"};
  const Told administration = {{"Federal Emergency Management Administration"}, "FEMA"};
  CHECK(joined({times(3, agency), times(2, administration), times(2, {{"FEMA"}, ""})}) ==
        "FEMA=Federal Emergency Management Agency "
        "Federal Emergency Management Administration=Federal Emergency Management Agency ");
  // Not without the short form.
  CHECK(joined({times(3, {{"Federal Emergency Management Agency"}, ""}),
                times(2, {{"Federal Emergency Management Administration"}, ""})})
            .empty());
  CHECK(joined({times(3, agency), times(2, administration)},
               "different org: Federal Emergency Management Agency / Federal Emergency Management "
               "Administration\n")
            .empty());
}

TEST_CASE("a slip in the country in front is no other name", "[names]") {
  const Told right = {{"Department of Agriculture"}, "USDA"};
  const Told slip = {{"United State Department of Agriculture"}, "USDA"};
  const Told alone = {{"USDA"}, ""};
  CHECK(joined({times(4, right), {slip}, {alone}}) ==
        "USDA=Department of Agriculture "
        "United State Department of Agriculture=Department of Agriculture ");
  CHECK(joined({times(4, {{"U.S. Department of Agriculture"}, "USDA"}), {slip}, {alone}}) ==
        "USDA=U.S. Department of Agriculture "
        "United State Department of Agriculture=U.S. Department of Agriculture ");
  // Nor is the country itself, where both share the short form.
  CHECK(joined({times(4, {{"Wool Service"}, "USWS"}), {{{"U.S. Wool Services"}, "USWS"}}}) ==
        "U.S. Wool Services=Wool Service USWS=Wool Service ");
  CHECK(joined({times(4, right), {{{"Utah State Department of Agriculture"}, "USDA"}}, {alone}})
            .empty());
}

TEST_CASE("a rare wrong word of four does not count against a short form", "[names]") {
  const Told right = {{"National Aeronautics and Space Administration"}, "NASA"};
  const Told wrong = {{"National Atmospheric and Space Administration"}, "NASA"};
  const Told other = {{"North American Sailing Association"}, "NASA"};
  CHECK(joined({times(5, right), {wrong}}) ==
        "NASA=National Aeronautics and Space Administration ");
  CHECK(joined({times(9, right), times(2, wrong)}).empty());
  CHECK(joined({times(5, right), {other}}).empty());
  // Of three words it may well be another.
  CHECK(joined({times(8, {{"Federal Housing Administration"}, "FHA"}),
                {{{"Federal Highway Administration"}, "FHA"}}})
            .empty());
}

TEST_CASE("a short form of more than 64 names makes none of them a slip", "[names]") {
  const auto names = [](std::size_t count) {
    std::vector<std::vector<Told>> groups = {{{{"Alpha Bank"}, "AB"}}, {{{"Alpha Banks"}, "AB"}}};
    for (std::size_t i = 2; i < count; ++i) {
      groups.push_back({{{"A" + std::string(i, 'x') + " Bank"}, "AB"}});
    }
    return groups;
  };
  CHECK(joined(names(64)) == "Alpha Banks=Alpha Bank ");
  CHECK(joined(names(65)).empty());
}

TEST_CASE("what stands in a tag's bracket may be a place and no short form", "[names]") {
  for (const std::string tag : {"Oklahoma City (Oklahoma)", "Chicago Tribune (Chicago)",
                                "Washington County (Washington)", "AB Company (AB)"}) {
    INFO(tag);
    const std::string inside = tag.substr(tag.find('(') + 1, tag.size() - tag.find('(') - 2);
    CHECK(joined({times(3, {{tag}, ""}), times(3, {{inside}, ""})}).empty());
  }
  // Of a text neither.
  CHECK(joined({times(3, {{"Chicago Tribune"}, "Chicago"}), times(3, {{"Chicago"}, ""})}).empty());
}

TEST_CASE("an article counts once for its tag and its text", "[names]") {
  const Told both = {{"International Monetary Fund (IMF)"}, "IMF"};
  const std::string tag = "International Monetary Fund (IMF)=International Monetary Fund ";
  CHECK(joined({{both}, times(3, {{"IMF"}, ""})}) == tag);
  CHECK(joined({times(2, both), times(3, {{"IMF"}, ""})}) ==
        "IMF=International Monetary Fund " + tag);
}

TEST_CASE("a tag with a name and its short form is the name, and introduces the form", "[names]") {
  const Told tag = {{"International Monetary Fund (IMF)"}, ""};
  CHECK(joined({{tag}}) ==
        "IMF=International Monetary Fund "
        "International Monetary Fund (IMF)=International Monetary Fund ");
  CHECK(joined({times(2, tag), {{{"IMF"}, ""}}, {{{"INTERNATIONAL MONETARY FUND"}, ""}}}) ==
        "IMF=International Monetary Fund "
        "INTERNATIONAL MONETARY FUND=International Monetary Fund "
        "International Monetary Fund (IMF)=International Monetary Fund ");
  CHECK(joined({{{{"International Monetary Fund (Washington)"}, ""}}, {{{"Fund (IMF"}, ""}}})
            .empty());
}

TEST_CASE("a name is found by each short form that articles introduce it by", "[names]") {
  const Told other = {{"Irish Music Festival"}, "I.M.F."};
  const Told alone = {{"IMF"}, ""};
  CHECK(found_by({{kFund}, {alone}}) == "imf>International Monetary Fund ");
  CHECK(found_by({times(2, kFund), {alone}}).empty());
  CHECK(found_by({{kFund}, {other}, {alone}}) ==
        "imf>International Monetary Fund imf>Irish Music Festival ");
  // Nine in ten mean the fund.
  CHECK(found_by({times(9, kFund), {other}}) == "imf>Irish Music Festival ");
  CHECK(found_by({times(2, {{"Commodity Credit Corporation"}, "CCC"})}) ==
        "ccc>Commodity Credit Corporation ");
  // By the name that it counts for; and not at all when the user says otherwise.
  CHECK(found_by({{kFund}, {alone}}, "rename org: International Monetary Fund -> The Fund\n") ==
        "imf>The Fund ");
  CHECK(found_by({{kFund}, {alone}}, "different org: IMF / International Monetary Fund\n").empty());
  CHECK(found_by({{kFund}, {alone}}, "same org: IMF = International Monetary Fund\n").empty());
}

TEST_CASE("words are no short forms, and short forms have none", "[names]") {
  const Told who = {{"World Health Organization"}, "WHO"};
  CHECK(joined({times(3, who), {{{"Who"}, ""}}}) == "WHO=World Health Organization ");
  // Nor does a short form stand for another.
  CHECK(joined({times(3, {{"WHO"}, "WH"}), times(2, who)}) == "WHO=World Health Organization ");
}

TEST_CASE("a form in small letters joins as it is introduced, and a bond's rating does not",
          "[names]") {
  const Told fed = {{"Federal Reserve Board"}, "Fed"};
  CHECK(joined({times(2, fed), {{{"Fed"}, ""}}, {{{"FED"}, ""}}}) ==
        "FED=Federal Reserve Board Fed=Federal Reserve Board ");
  const Told ccc = {{"Commodity Credit Corporation"}, "CCC"};
  CHECK(joined({times(5, ccc), {{{"CCC"}, ""}}}).empty());
}

TEST_CASE("what the user says goes before short forms, in each of their spellings", "[names]") {
  const std::vector<std::vector<Told>> groups = {
      times(5, {{"Economic Planning Agency"}, "EPA"}), times(2, {{"EPA"}, ""}), {{{"E.P.A."}, ""}}};
  CHECK(joined(groups) == "E.P.A.=Economic Planning Agency EPA=Economic Planning Agency ");
  CHECK(joined(groups, "different org: EPA / Economic Planning Agency\n") == "E.P.A.=EPA ");
  CHECK(joined(groups, "different org: epa / x\n") == "E.P.A.=EPA ");
  CHECK(joined(groups, "same org: Environmental Protection Agency = EPA\n") ==
        "E.P.A.=Environmental Protection Agency EPA=Environmental Protection Agency ");
  CHECK(joined(groups, "rename org: EPA -> Planners\n") ==
        "E.P.A.=Planners EPA=Planners Economic Planning Agency=Planners ");
}

TEST_CASE("a name that is renamed takes along all that counts for it", "[names]") {
  const std::vector<std::vector<Told>> groups = {times(2, {{"U.N.O."}, ""}), {{{"UNO"}, ""}}};
  CHECK(joined(groups, "rename org: UNO -> United Nations\n") ==
        "U.N.O.=United Nations UNO=United Nations ");
}

// The organisations of which a word begins with `text`, as a facet and as suggestions.
std::string beginning(const std::string& archive, const std::string& text) {
  const OpenedArchive opened(archive);
  SearchRequest request;
  request.facets = {{"org", 10, text}};
  std::string names;
  const ResultPage page = search(opened, request);
  for (const FacetValue& value : page.facets.at(0).values)
    names += value.value + " " + std::to_string(value.count) + "; ";
  for (const Suggestion& each : Suggester(opened).suggest(text, 10)) {
    if (each.kind == "org") names += each.query + " " + std::to_string(each.articles) + "; ";
  }
  return names;
}

std::uint64_t found(const std::string& archive, const std::string& query) {
  SearchRequest request;
  request.query = query;
  const OpenedArchive opened(archive);
  return search(opened, request).total;
}

TEST_CASE("a search for a short form finds its long form, and a deleted article tells nothing",
          "[names]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  const std::string introduces =
      "The Kenya Wildlife Service (KWS) counted the elephants of Tsavo on Friday.";
  const std::string alone = "Elephants died in Tsavo, officials of the KWS said on Monday.";
  add_records(archive, {record_line("a", "Elephants", introduces)}, shipped_model());
  CHECK(found(archive, "org:kws") == 1);
  add_records(archive,
              {record_line("b", "Elephants", introduces), record_line("c", "Drought", alone)},
              shipped_model());
  for (const std::string query : {"org:kws", "org:\"KWS\"", "org:\"Kenya Wildlife Service\""}) {
    INFO(query);
    CHECK(found(archive, query) == 3);
  }
  for (const std::string text : {"kw", "KWS", "wildl"}) {
    INFO(text);
    CHECK(beginning(archive, text) ==
          "Kenya Wildlife Service 3; org:\"Kenya Wildlife Service\" 3; ");
  }
  CHECK(beginning(archive, "ws").empty());
  CHECK(check_archive(archive, [](std::uint64_t) {}).findings().empty());
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kExisting);
  compact(writer, {1, std::uint64_t{64} << 20});
  CHECK(found(archive, "org:\"Kenya Wildlife Service\"") == 3);
  delete_articles(writer, {"b"});
  CHECK(found(archive, "org:\"KWS\"") == 1);
  CHECK(found(archive, "org:\"Kenya Wildlife Service\"") == 1);
}

TEST_CASE("a search by word finds the names that are introduced so, and says so", "[names]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  add_records(archive,
              {record_line("a", "Elephants",
                           "The Kenya Wildlife Service (KWS) counted the elephants of Tsavo."),
               record_line("b", "Water", "The Kisumu Women Society (KWS) met on Monday."),
               record_line("c", "Rhinos", "The Kenya Wildlife Service counted the rhinos too."),
               record_line("d", "Drought", "Elephants died, officials of the KWS said.")},
              shipped_model());
  CHECK(found(archive, "org:\"KWS\"") == 1);
  CHECK(found(archive, "org:kws") == 4);
  SearchRequest request;
  request.query = "org:kws";
  const ResultPage page = search(OpenedArchive(archive), request);
  REQUIRE(page.notes.size() == 1);
  CHECK(page.notes[0].code == "short_form");
  CHECK(page.notes[0].message ==
        "for org:kws, what articles introduce by that short form is taken, too: Kenya Wildlife "
        "Service, "
        "Kisumu Women Society");
  CHECK(
      beginning(archive, "kws") ==
      "Kenya Wildlife Service 2; KWS 1; Kisumu Women Society 1; org:\"Kenya Wildlife Service\" 2; "
      "org:\"KWS\" 1; org:\"Kisumu Women Society\" 1; ");
  CHECK(check_archive(archive, [](std::uint64_t) {}).findings().empty());
}

}  // namespace
}  // namespace dateline
