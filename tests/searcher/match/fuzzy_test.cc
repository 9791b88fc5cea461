// Words with ~ in archives: what is one letter away, in which forms, places and languages.
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "searcher/match/near_spellings.h"
#include "searcher/results/search.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

ResultPage answer(const std::string& path, const std::string& query) {
  const OpenedArchive archive(path);
  SearchRequest request;
  request.query = query;
  request.limit = 100;
  return search(archive, request);
}

// The ids of what is found, in the order of the ids.
std::string ids_found(const std::string& path, const std::string& query) {
  const ResultPage page = answer(path, query);
  std::set<std::string> ids;
  for (const Hit& hit : page.hits) ids.insert(std::string(hit.id));
  REQUIRE(page.total == ids.size());
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : " ") + id;
  return text;
}

std::string notes_of(const std::string& path, const std::string& query) {
  std::string text;
  for (const QueryNote& note : answer(path, query).notes) {
    text += note.code + ": " + note.message + "\n";
  }
  return text;
}

// One word an article, in its text; the id tells.
void add_words(const std::string& path, const std::vector<std::pair<std::string, std::string>>& all,
               const std::string& language = "en") {
  std::vector<std::string> records;
  for (const auto& [id, word] : all) {
    records.push_back(R"({"id":")" + id + R"(","title":"x","body":")" + word + R"(","language":")" +
                      language + R"("})");
  }
  add_records(path, records);
}

}  // namespace

TEST_CASE("near spellings have one letter more, less or another, or two swapped", "[match]") {
  const std::set<std::string> near = near_spellings("word");
  for (const char* each : {"wor", "ord", "wrod", "owrd", "words", "aword", "ward"}) {
    INFO(each);
    CHECK(near.contains(each));
  }
  for (const char* each : {"word", "wo", "wards", "drow", "w0rd", "w\xC3\xB6rd"}) {
    INFO(each);
    CHECK_FALSE(near.contains(each));
  }
  CHECK(near_spellings("word", "0").contains("w0rd"));
  CHECK(near_spellings("мир").contains("мор"));
  CHECK_FALSE(near_spellings("мир").contains("мoр"));  // a Latin o
  CHECK(fuzzy_spellings("word").contains("word"));
  CHECK(fuzzy_spellings("word").contains("w0rd"));
}

TEST_CASE("a word with ~ finds its forms and what is one letter away", "[match]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_words(path, {{"capital", "CARRANZA"},
                   {"possessive", "Carranza's"},
                   {"plural", "Carranzas"},
                   {"other", "Carransa"},
                   {"first", "Garranza"},
                   {"less", "Caranza"},
                   {"more", "Carranzza"},
                   {"swapped", "Carrnaza"},
                   {"digit", "Carran2a"},
                   {"accent", "Carr\xC3\xA1nza"},
                   {"apostrophe", "C'arranza"},
                   {"two", "Caransa"},
                   {"twice", "Karranse"},
                   {"begins", "Carranzaboro"}});
  CHECK(ids_found(path, "carranza") == "accent apostrophe capital plural possessive");
  CHECK(ids_found(path, "carranza~") ==
        "accent apostrophe capital digit first less more other plural possessive swapped");
  CHECK(ids_found(path, "carranza~1") == ids_found(path, "Carr\xC3\xA1nza~"));
  // A form of the word's is, and one of a near word's is not.
  add_words(path, {{"strikes", "strikes"},
                   {"strokes", "strokes"},
                   {"stroke", "stroke"},
                   {"striking", "striking"}});
  CHECK(ids_found(path, "strike~") == "strikes striking stroke");
  CHECK(notes_of(path, "strike~") ==
        "expanded: strike~ stands for 2 words: strikes (2 articles), stroke (1)\n");
}

TEST_CASE("a word with ~ is a word wherever a query may have one", "[match]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_records(
      path,
      {R"({"id":"a","title":"General Carransa speaks","body":"Nothing more of Villa today."})",
       R"({"id":"b","title":"Mexico","body":"General Carranxa spoke. Villa did not. Carransa left."})",
       R"({"id":"c","title":"Mexico","body":"Of Carranza the general said: Vilia."})"});
  CHECK(ids_found(path, "title:carranza~") == "a");
  CHECK(ids_found(path, "\"general carranza~\"") == "a b");
  CHECK(ids_found(path, "\"carranza~ speak\"") == "a");
  CHECK(ids_found(path, "general ADJ/1 carranza~") == "a b");
  CHECK(ids_found(path, "general NEAR/2 carranza~") == "a b c");
  CHECK(ids_found(path, "SENTENCE(villa~, carranza~)") == "c");
  CHECK(ids_found(path, "PARAGRAPH(villa~, carranza~)") == "b c");
  CHECK(ids_found(path, "LEAD(2, carranza~)") == "b c");
  CHECK(ids_found(path, "ATLEAST(2, carranza~)") == "b");
  CHECK(ids_found(path, "mexico -carranza~").empty());
  CHECK(ids_found(path, "villa~ -villa") == "c");
  CHECK(ids_found(path, "carranza~ OR mexico") == "a b c");
}

TEST_CASE("a word with ~ has the forms of each language, and near ones in all", "[match]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  // In French d' and l' are no part of a term.
  add_words(path, {{"accord", "l'accord"}, {"dacord", "d'acord"}, {"aires", "aires"}}, "fr");
  add_words(path, {{"laccord", "laccord"},
                   {"AIDS", "the AIDS crisis"},
                   {"aids", "it aids us"},
                   {"maids", "maids"},
                   {"raid", "a raid"}});
  CHECK(ids_found(path, "accord~") == "accord laccord");
  CHECK(ids_found(path, "daccord~") == "accord dacord laccord");
  CHECK(ids_found(path, "aids~") == "AIDS aids maids");
  SECTION("one term has forms that are taken everywhere and others in one language") {
    add_words(path, {{"area-fr", "area"}, {"are-fr", "ares dit"}}, "fr");
    add_words(path, {{"area-en", "area"}, {"are-en", "they are"}, {"ares-en", "ares"}});
    // "are" is near; "ares" is a form of the word in French alone.
    const std::string all = ids_found(path, "area~");
    CHECK(all == "are-en are-fr area-en area-fr ares-en");
    CHECK(ids_found(path, "\"area~ dit\"") == "are-fr");
  }
}

TEST_CASE("scores and counts of a word with ~ are of all that it takes", "[match]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_words(path, {{"once", "Carranza and others"}, {"three", "Carransa Carranza Carranxa"}});
  const ResultPage page = answer(path, "carranza~");
  REQUIRE(page.hits.size() == 2);
  CHECK(page.hits.front().id == "three");
  CHECK(page.notes.front().message ==
        "carranza~ stands for 3 words: carranza (2 articles), carransa (1), carranxa (1)");
}

TEST_CASE("what a word with ~ finds is highlighted, and what it finds not is told", "[match]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_words(path, {{"a", "The Garranza men met Caransa, and Carranzas met Xarranza."}});
  const ResultPage page = answer(path, "carranza~");
  REQUIRE(page.hits.size() == 1);
  std::string marked;
  for (const Snippet& snippet : page.hits.front().snippets) {
    for (const auto& [begin, end] : snippet.highlights) {
      marked += snippet.text.substr(begin, end - begin) + " ";
    }
  }
  CHECK(marked == "Garranza Carranzas Xarranza ");
  CHECK(notes_of(path, "pershing~") == "unknown_word: no article has the word \"pershing~\"\n");
  CHECK(notes_of(path, "title:carranza~ OR met") ==
        "unknown_word: no title has the word \"carranza~\"\n");
}

TEST_CASE("a word with ~ or * is told in the form that was asked for, or its most frequent",
          "[match]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/a";
  add_words(path, {{"1", "warring"}, {"2", "warring"}, {"3", "wars"}, {"4", "war"}});
  // In an archive of several languages forms of one term are taken by several choices.
  add_words(path, {{"5", "guerre"}}, "fr");
  CHECK(notes_of(path, "wars~") == "expanded: wars~ stands for 1 word: wars (4 articles)\n");
  CHECK(notes_of(path, "warss~") == "expanded: warss~ stands for 1 word: wars (1 article)\n");
  CHECK(notes_of(path, "wars*") == "expanded: wars* stands for 1 word: wars (1 article)\n");
  CHECK(notes_of(path, "war*") == "expanded: war* stands for 1 word: war (4 articles)\n");
  add_words(path, {{"6", "strikes"}, {"7", "strikes"}, {"8", "striking"}});
  CHECK(notes_of(path, "strike~") == "expanded: strike~ stands for 1 word: strikes (3 articles)\n");
}

}  // namespace dateline
