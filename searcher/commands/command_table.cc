#include "searcher/commands/command_table.h"

#include <string>
#include <utility>

#include "common/cli/exit_codes.h"
#include "common/fields/field_table.h"
#include "searcher/commands/commands.h"

namespace dateline {
namespace {

const ArgumentInfo kArchive = {"ARCHIVE", "the archive's directory"};
const ArgumentInfo kQuery = {
    "QUERY", "the query, in one argument (see docs/QUERY_LANGUAGE.md); all articles without it",
    false};
const OptionInfo kToday = {
    "today", "D", "the day that words like yesterday and 7d count from [the system's date]"};

const OptionInfo kMaxMs = {"max-ms", "N",
                           "give up after N milliseconds, with exit code 4; 0: never", "30000"};

// --person P, --not-person P and so on for every facet field, then the dates.
std::vector<OptionInfo> filters() {
  std::vector<OptionInfo> options;
  for (const FieldInfo& field : field_table()) {
    if (field.kind != FieldKind::kFacet) continue;
    const std::string name(field.name);
    options.push_back({name, "VALUE",
                       "only articles with this " + name +
                           " (one word: any value with the word; =VALUE: exactly this)",
                       "", Occurs::kMany});
    options.push_back({"not-" + name, "VALUE", "only articles without it", "", Occurs::kMany});
  }
  options.push_back({"from", "D", "only articles of this day, month or year or later"});
  options.push_back({"to", "D", "only articles of this day, month or year or earlier"});
  return options;
}

std::vector<OptionInfo> filters_and(std::vector<OptionInfo> others) {
  std::vector<OptionInfo> options = filters();
  for (OptionInfo& option : others) options.push_back(std::move(option));
  options.push_back(kToday);
  options.push_back(kMaxMs);
  return options;
}

const CommandInfo kQueryCommand = {
    "query",
    "ARCHIVE [QUERY] [OPTION]...",
    "search, and count facets and a timeline of what was found",
    "Prints the articles that match, best first, and the exact number of all matches. A filter "
    "given twice means any of the values; different filters must all hold. A facet's counts are "
    "not shrunk by the facet's own filter.",
    {kArchive, kQuery},
    filters_and({
        {"facet", "NAME[:N]", "count the N most frequent values of a facet: a field, year, month "
         "or day", "", Occurs::kMany},
        {"timeline", "day|week|month|year", "count the matches over time"},
        {"sort", "relevance|newest|oldest", "order of the articles", "relevance"},
        {"limit", "N", "articles to print at most", "10"},
        {"offset", "N", "articles to skip", "0"},
        {"after", "CURSOR", "go on after the page that printed this cursor"},
        {"snippets", "N", "passages an article", "2"},
        {"format", "text|json|jsonl|csv", "output format", "text"},
        {"explain", "", "tell how each score comes about"},
        {"k1", "X", "BM25: how much repeated words count", "1.2"},
        {"b", "X", "BM25: how much long articles are held back", "0.75"},
    }),
};

const CommandInfo kShow = {
    "show",
    "ARCHIVE ID [OPTION]...",
    "print one article",
    "Prints the article with this id.",
    {kArchive, {"ID", "the article's id"}},
    {{"format", "text|json", "text to read, or the record as it came in", "text"}},
};

const CommandInfo kParse = {
    "parse",
    "QUERY [OPTION]...",
    "show how a query is understood, without searching",
    "Prints the query as a tree and what each word became: folded, stemmed, an acronym. Needs no "
    "archive.",
    {{"QUERY", "the query, in one argument"}},
    {
        {"language", "L", "language (ISO 639-1) to take the words' stems in", "en", Occurs::kMany},
        {"format", "text|json", "output format", "text"},
        kToday,
    },
};

const CommandInfo kTimeline = {
    "timeline",
    "ARCHIVE [QUERY] [OPTION]...",
    "count the articles found over time",
    "Prints how many articles match in each day, week, month or year, empty ones included, and how "
    "many have no date.",
    {kArchive, kQuery},
    filters_and({
        {"by", "day|week|month|year", "length of a bucket", "month"},
        {"format", "text|json|csv", "output format", "text"},
    }),
};

const CommandInfo kIds = {
    "ids",
    "ARCHIVE QUERY [OPTION]...",
    "print the ids of all articles found",
    "Prints the id of every article that matches, one a line.",
    {kArchive, {"QUERY", "the query, in one argument"}},
    filters_and({}),
};

ManualSection fields_section() {
  ManualSection section{"FIELDS OF A QUERY", {}};
  for (const FieldInfo& field : field_table()) {
    section.items.push_back({std::string(field.name) + ":",
                             std::string(field.description) + ". Example: " +
                                 std::string(field.example)});
  }
  return section;
}

}  // namespace

const ProgramInfo& search_program() {
  static const ProgramInfo program = {
      "dateline-search",
      "search an archive of news articles by word, person, date and country",
      "Answers queries over an archive made by dateline-index. All words of a query must match; "
      "docs/QUERY_LANGUAGE.md tells the rest of the language. Every answer has the exact number of "
      "matches, and says what was dropped, expanded or guessed.",
      {{kQueryCommand, run_query},
       {kShow, run_show},
       {kTimeline, run_timeline},
       {kIds, run_ids},
       {kParse, run_parse}},
      common_exit_codes(),
      {fields_section()},
      {
          "dateline-search query my.archive 'ceasefire talks country:UA date:2025'",
          "dateline-search query my.archive 'person:putin' --facet country:5 --timeline month",
          "dateline-search parse '\"peace talks\" NEAR/5 (geneva OR vienna)'",
          "dateline-search timeline my.archive strike --by year",
      },
      "dateline-index(1)",
  };
  return program;
}

}  // namespace dateline
