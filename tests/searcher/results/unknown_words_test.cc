#include "searcher/results/unknown_words.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "searcher/results/search.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

// What the search says, a line a note.
std::string notes(const OpenedArchive& archive, const std::string& query,
                  const std::vector<std::string>& persons = {}) {
  SearchRequest request;
  request.query = query;
  for (const std::string& person : persons)
    request.filters.push_back({Field::kPerson, person, false});
  std::string text;
  for (const QueryNote& note : search(archive, request).notes) {
    text += note.code + ": " + note.message + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("A search names what no article has", "[unknown_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(
      path,
      {R"({"id":"1","title":"Rain","body":"Floods rose near a wall.","people":["Angela Merkel"],"countries":["DE"],"source":"Gazette"})",
       R"({"id":"2","title":"Walls","body":"Foods.","people":["Ada Obama"]})",
       R"({"id":"3","title":"Walls","body":"Foods.","people":["Angela Obama"]})"});
  add_records(path, {R"({"id":"3","title":"","body":"Foods.","people":[]})"});
  const OpenedArchive archive(path);

  CHECK(notes(archive, "floods").empty());
  CHECK(notes(archive, "flods") ==
        "unknown_word: no article has the word \"flods\"; did you mean foods (2 articles) or "
        "floods (1)?\n");
  CHECK(notes(archive, "=Zzzz") == "unknown_word: no article has the word \"Zzzz\"\n");
  CHECK(notes(archive, "title:floods") == "unknown_word: no title has the word \"floods\"\n");
  CHECK(notes(archive, "title:rein") ==
        "unknown_word: no title has the word \"rein\"; did you mean rain (1 article)?\n");
  CHECK(notes(archive, "foods -flods").empty());
  CHECK(notes(archive, "foods OR flods") ==
        "unknown_word: no article has the word \"flods\"; did you mean foods (2 articles) or "
        "floods (1)?\n");

  CHECK(notes(archive, "person:obama").empty());
  CHECK(notes(archive, "person:obana") ==
        "unknown_value: no article has person:\"obana\"; did you mean obama (1 article)?\n");
  CHECK(
      notes(archive, "person:\"Angela Merkl\"") ==
      "unknown_value: no article has person:\"Angela Merkl\"; did you mean merkel (1 article)?\n");
  // Both words are there, in two persons' names; who had both is replaced.
  CHECK(notes(archive, "person:\"Angela Obama\"") ==
        "unknown_value: no article has person:\"Angela Obama\"; person:obama finds 1 article\n");
  CHECK(notes(archive, "foods OR person:\"Angela Obama\"") ==
        "unknown_value: no article has person:\"Angela Obama\"; person:obama finds 1 article\n");
  CHECK(notes(archive, "foods -person:obana").empty());
  CHECK(notes(archive, "", {"obana"}) ==
        "unknown_value: no article has person:\"obana\"; did you mean obama (1 article)?\n");
  CHECK(notes(archive, "country:FR source:gazete") ==
        "unknown_value: no article has country:\"FR\"\n"
        "unknown_value: no article has source:\"gazete\"; did you mean gazette (1 article)?\n");
  // Both are there, in no article together: nothing is unknown.
  CHECK(notes(archive, "person:merkel foods").starts_with("none_has_all: "));
  CHECK(notes(archive, "id:9") == "unknown_value: no article has id:\"9\"\n");

  CHECK(did_you_mean(archive, Field::kPerson, {"angela", "merkl"}, {}) ==
        "; did you mean merkel (1 article)?");
  CHECK(did_you_mean(archive, Field::kPerson, {"angela", "zzzz"}, {}).empty());
}

TEST_CASE("A word taken for an acronym that hardly any article has is named", "[unknown_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  std::vector<std::string> lines = {
      R"({"id":"a","title":"OIL PRICES RISE","body":"The US said so."})"};
  for (int i = 0; i < 10; ++i) {
    lines.push_back(R"({"id":")" + std::to_string(i) +
                    R"(","body":"Oil for us, said the US and a WHO man who knew."})");
  }
  add_records(path, lines);
  const OpenedArchive archive(path);
  CHECK(notes(archive, "OIL") ==
        "acronym: \"OIL\" is searched as an acronym (0 articles); the word is \"oil\" (11)\n");
  CHECK(notes(archive, "title:OIL") ==
        "acronym: \"OIL\" is searched as an acronym (0 articles); the word is \"oil\" (1)\n");
  CHECK(notes(archive, "US WHO").empty());
  CHECK(notes(archive, "oil").empty());
  SearchRequest request;
  request.query = "OIL peak";
  CHECK(search(archive, request).corrected == "oil peak");
}

TEST_CASE("The letters of a name with & are no acronym by themselves", "[unknown_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  std::vector<std::string> lines = {
      R"({"id":"a","title":"AT&T","body":"Shares of AT&T fell, not of T&AT."})"};
  for (int i = 0; i < 20; ++i) {
    lines.push_back(R"({"id":")" + std::to_string(i) + R"(","body":"At noon it rained."})");
  }
  add_records(path, lines);
  const OpenedArchive archive(path);
  SearchRequest request;
  for (const char* query : {"AT&T", "title:AT&T", "at&t", "T&AT", "(AT&T)"}) {
    INFO(query);
    request.query = query;
    const ResultPage page = search(archive, request);
    CHECK(page.total == 1);
    CHECK(page.notes.empty());
    CHECK(page.corrected.empty());
  }
  CHECK(notes(archive, "AT && shares").starts_with("acronym: \"AT\""));
  CHECK(notes(archive, "AT& shares").starts_with("acronym: \"AT\""));
}

TEST_CASE("Articles in other languages do not hide that an acronym is rare", "[unknown_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  std::vector<std::string> lines = {R"({"id":"a","title":"Oil","body":"De oil.","language":"nl"})",
                                    R"({"id":"b","body":"Der Preis.","language":"de"})"};
  for (int i = 0; i < 20; ++i) {
    lines.push_back(R"({"id":")" + std::to_string(i) + R"(","language":"en","body":"Oil again."})");
  }
  add_records(path, lines);
  const OpenedArchive archive(path);
  CHECK(notes(archive, "OIL") ==
        "acronym: \"OIL\" is searched as an acronym (1 article); the word is \"oil\" (21)\n");
  CHECK(notes(archive, "oil").empty());
  // Both are searched.
  CHECK(notes(archive, "OIL PRICES AGAIN TODAY").find("acronym:") == std::string::npos);
}

TEST_CASE("A small word whose acronym many more articles have is named", "[unknown_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {R"({"id":"1","title":"A US plan","body":"The US and IT, led by us."})",
                     R"({"id":"2","title":"For us","body":"The US and the WHO: it said so."})",
                     R"({"id":"3","title":"A plan","body":"The US-led talks with AT&T."})"});
  add_records(path, {R"({"id":"4","body":"The US again, and more of IT."})"});
  const OpenedArchive archive(path);
  CHECK(notes(archive, "us plan") ==
        "acronym: \"us\" is searched as a word (2 articles); the acronym is \"US\" (4)\n");
  CHECK(notes(archive, "who") ==
        "acronym: \"who\" is searched as a word (0 articles); the acronym is \"WHO\" (1)\n");
  // Not twice as many; an acronym that is asked for; one form; one of both meanings; none at all.
  CHECK(notes(archive, "title:us").empty());
  CHECK(notes(archive, "US WHO").empty());
  CHECK(notes(archive, "=us").empty());
  CHECK(notes(archive, "us-led").empty());
  CHECK(notes(archive, "plan talks").empty());
  SearchRequest request;
  request.query = "us plan";
  CHECK(search(archive, request).corrected == "US plan");
  auto found = [&](const std::string& query) {
    request.query = query;
    return search(archive, request).total;
  };
  CHECK(found("us-led") == 1);
  CHECK(found("at&t") == 1);
  CHECK(found("who-led") == 0);
}

TEST_CASE("A misspelt name is none that the texts have far more often", "[unknown_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  std::vector<std::string> lines = {
      R"({"id":"p","body":"Talks.","people":["Preesident Reagan","Ann Minnister"]})"};
  for (int i = 0; i < 20; ++i) {
    lines.push_back(R"({"id":")" + std::to_string(i) + R"(","body":"The president spoke)" +
                    (i < 19 ? " to a minister" : "") + R"(."})");
  }
  add_records(path, lines);
  const OpenedArchive archive(path);
  CHECK(notes(archive, "person:\"President Reagan\"") ==
        "unknown_value: no article has person:\"President Reagan\"; person:reagan finds 1 "
        "article\n");
  CHECK(notes(archive, "person:minister") ==
        "unknown_value: no article has person:\"minister\"; did you mean minnister (1 article)?\n");
}

TEST_CASE("A headline in capitals is found by itself", "[unknown_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {R"({"id":"a","title":"IRAQ SAYS IT REPELS IRANIAN ATTACK"})",
                     R"({"id":"b","title":"Who leads IT in Iraq says it repels Iranian attack"})"});
  const OpenedArchive archive(path);
  SearchRequest request;
  for (const std::string query :
       {"IRAQ SAYS IT REPELS IRANIAN ATTACK", "\"IRAQ SAYS IT REPELS IRANIAN ATTACK\""}) {
    request.query = query;
    const ResultPage page = search(archive, request);
    REQUIRE_FALSE(page.hits.empty());
    CHECK(page.hits[0].id == "a");
    REQUIRE(page.notes.size() == 1);
    CHECK(page.notes[0].code == "capitals");
  }
}

TEST_CASE("The query is given without what is misspelt", "[unknown_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {R"({"id":"1","body":"Floods near Jakarta.","people":["Angela Merkel"]})"});
  const OpenedArchive archive(path);
  auto corrected = [&](const std::string& query) {
    SearchRequest request;
    request.query = query;
    return search(archive, request).corrected;
  };
  CHECK(corrected("floods").empty());
  CHECK(corrected("zzzz").empty());
  CHECK(corrected("Flods near (jakrta OR zzzz)") == "floods near (jakarta OR zzzz)");
  CHECK(corrected("title:x person:\"Angela Merkl\" =Flods") ==
        "title:x person:\"Angela merkel\" =floods");
  CHECK(corrected("\"flods near\" person:merkl") == "\"floods near\" person:merkel");
  SearchRequest request;
  request.filters = {{Field::kPerson, "merkl", false}};
  CHECK(search(archive, request).corrected.empty());  // a filter is no part of the query
}

TEST_CASE("A correction is written as the word that it replaces", "[unknown_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path,
              {R"({"id":"1","title":"Opec","body":"Oil: it did not rise, nor does the title.",)"
               R"("people":["Angela Merkel"]})"});
  const OpenedArchive archive(path);
  auto corrected = [&](const std::string& query) {
    SearchRequest request;
    request.query = query;
    return search(archive, request).corrected;
  };
  // A headline stays one, and its NOT a word.
  CHECK(corrected("OPECC OIL WILL NOT RISE") == "OPEC OIL WILL NOT RISE");
  CHECK(corrected("OILL DOES NOT RISE AGAIN") == "OIL DOES NOT RISE AGAIN");
  CHECK(corrected("OPECC rise") == "OPEC rise");
  CHECK(corrected("Opecc rise") == "opec rise");
  CHECK(corrected("person:MERKL") == "person:MERKEL");
  // An acronym or an operator is not what was meant.
  CHECK(corrected("OILL rise") == "oil rise");
  CHECK(corrected("rise NOTT") == "rise not");
  // Nor is a field.
  CHECK(corrected("Titlle: oil").empty());
  CHECK(corrected("Titlle: oill") == "Titlle: oil");
  CHECK(corrected("Titlle oil") == "title oil");
  CHECK(corrected("Oill: rise") == "oil: rise");
}

TEST_CASE("A word that was copied is told and corrected once", "[unknown_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {R"({"id":"1","body":"Strike over pay, then ceasefire talks."})"});
  const OpenedArchive archive(path);
  const std::string note =
      "unknown_word: no article has the word \"ceasefirre\"; did you mean ceasefire (1 "
      "article)?\n";
  SearchRequest request;
  request.query = "(strike pay) NEAR/5 ceasefirre talks";
  const ResultPage page = search(archive, request);
  CHECK(page.corrected == "(strike pay) NEAR/5 ceasefire talks");
  CHECK(std::ranges::count(page.notes, "unknown_word", &QueryNote::code) == 1);
  // Where it stands twice it is told twice.
  CHECK(notes(archive, "ceasefirre ceasefirre") == note + note);
  CHECK(notes(archive, "", {"obana", "obana"}) ==
        "unknown_value: no article has person:\"obana\"\n"
        "unknown_value: no article has person:\"obana\"\n");
}

TEST_CASE("The first few unknown words get near ones, and all are named", "[unknown_words]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(path, {R"({"id":"1","body":"floods"})"});
  const OpenedArchive archive(path);
  std::string query;
  for (std::size_t i = 0; i < kMaxCorrected; ++i) query += " flods";
  const std::string corrected =
      "unknown_word: no article has the word \"flods\"; did you mean floods (1 article)?\n";
  std::string all;
  for (std::size_t i = 0; i < kMaxCorrected; ++i) all += corrected;
  CHECK(notes(archive, query) == all);
  CHECK(notes(archive, query + " flods person:flods") ==
        all +
            "unknown_word: no article has the word \"flods\"\n"
            "unknown_value: no article has person:\"flods\"\n");
}

}  // namespace dateline
