#include "searcher/commands/command_table.h"

#include <string>
#include <utility>

#include "common/cli/exit_codes.h"
#include "common/fields/field_table.h"
#include "searcher/commands/archive_option.h"
#include "searcher/commands/commands.h"
#include "searcher/request/search_options.h"

namespace dateline {
namespace {

const ArgumentInfo kArchive = {"ARCHIVE", "the archive's directory"};
const ArgumentInfo kQuery = {
    "QUERY", "the query, in one argument (see docs/QUERY_LANGUAGE.md); all articles without it",
    false};

std::vector<OptionInfo> joined(std::vector<OptionInfo> options, std::vector<OptionInfo> others) {
  for (OptionInfo& option : others) options.push_back(std::move(option));
  return options;
}

OptionInfo format_option(const std::string& formats) {
  return {"format", formats, "output format", "text"};
}

const CommandInfo kQueryCommand = {
    "query",
    "ARCHIVE [QUERY] [OPTION]...",
    "search, and count facets and a timeline of what was found",
    "Prints the articles that match, best first, and the exact number of all matches. A filter "
    "given twice means any of the values; different filters must all hold. A facet's counts are "
    "not shrunk by the facet's own filter.",
    {kArchive, kQuery},
    joined(joined(filter_options(), page_options()),
           {format_option("text|json|jsonl|csv"), allow_damaged_option()}),
};

const CommandInfo kShow = {
    "show",
    "ARCHIVE ID [OPTION]...",
    "print one article",
    "Prints the article with this id. Its date and its lists of names are those that searches "
    "find: the record's, joined with what was found in the text. On a terminal the names in the "
    "text are in bold.",
    {kArchive, {"ID", "the article's id"}},
    {{"format", "text|json|record",
      "text to read, one JSON object with the places of all names, or the record as it came in",
      "text"},
     {"marks", "", "mark the names in the text with brackets: [Mr. Lee|person: Ann Lee]"},
     allow_damaged_option()},
};

const CommandInfo kWho = {
    "who",
    "ARCHIVE NAME [OPTION]...",
    "list the persons that a name can mean",
    "Lists the persons who have every word of NAME in their name, the most frequent first: in how "
    "many articles, from when to when, how the texts write the name (read in the newest 200 "
    "articles of each), and who is named with them most often.",
    {kArchive, {"NAME", "words of the name, in any case and order"}},
    {{"limit", "N", "persons to print at most", "10"},
     {"format", "text|json", "output format", "text"},
     allow_damaged_option()},
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
        format_option("text|json"),
        {"today", "D", "the day that words like yesterday and 7d count from [the system's date]"},
    },
};

const CommandInfo kTimeline = {
    "timeline",
    "ARCHIVE [QUERY] [OPTION]...",
    "count the articles found over time",
    "Prints how many articles match in each day, week, month or year, empty ones included (as "
    "text, of more than 50 in a row the first and the last), and how many have no date. It begins "
    "and ends with the range of dates that is asked for, and where that is open, or would make "
    "more than 50000 lines, with what was found.",
    {kArchive, kQuery},
    joined(filter_options(), {by_option(), format_option("text|json|csv"), allow_damaged_option()}),
};

const CommandInfo kIds = {
    "ids",
    "ARCHIVE QUERY [OPTION]...",
    "print the ids of all articles found",
    "Prints the id of every article that matches, one a line, and notes on the query on standard "
    "error; dateline-index delete ARCHIVE --id - reads them. With --format json one object: ids, "
    "notes, and as_written, which is false when a note tells that a word or sign is read otherwise "
    "than it is written.",
    {kArchive, {"QUERY", "the query, in one argument"}},
    joined(filter_options(),
           {{"sort", "relevance|newest|oldest",
             "order of the ids [newest with --limit, else that in which they are stored]"},
            {"limit", "N", "ids to print at most [all]"},
            format_option("text|json"),
            allow_damaged_option()}),
};

const CommandInfo kServe = {
    "serve",
    "ARCHIVE [OPTION]...",
    "serve the archive to browsers and programs over HTTP",
    "Serves a search page and the API of docs/HTTP_API.md, read-only, until it is told to stop by "
    "SIGTERM or Ctrl-C; then it ends what it is answering and exits with 0. New states of the "
    "archive are served as soon as dateline-index publishes them.",
    {kArchive},
    {
        {"listen", "ADDRESS:PORT",
         "where to listen; an address other than 127.0.0.1 or [::1] lets other machines in; port "
         "0: any free one",
         "127.0.0.1:8080"},
        {"threads", "N", "searches at a time [one for each core]"},
        {"max-ms", "N", "give up a search after N milliseconds", "2000"},
        {"host", "NAME",
         "a name that the server is called by in URLs, besides its addresses, localhost and the "
         "machine's name",
         "", Occurs::kMany},
        allow_damaged_option(),
    },
};

ManualSection fields_section() {
  ManualSection section{"FIELDS OF A QUERY", {}};
  for (const FieldInfo& field : field_table()) {
    section.items.push_back(
        {std::string(field.name) + ":",
         std::string(field.description) + ". Example: " + std::string(field.example)});
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
       {kWho, run_who},
       {kTimeline, run_timeline},
       {kIds, run_ids},
       {kParse, run_parse},
       {kServe, run_serve}},
      common_exit_codes(),
      {fields_section(),
       {"ENVIRONMENT",
        {{"NO_COLOR", "when it is set and not empty, a terminal is written to without colours"}}}},
      {
          "dateline-search query my.archive 'ceasefire talks country:UA date:2025'",
          "dateline-search query my.archive 'person:putin' --facet country:5 --timeline month",
          "dateline-search parse '\"peace talks\" NEAR/5 (geneva OR vienna)'",
          "dateline-search who my.archive putin",
          "dateline-search timeline my.archive strike --by year",
          "dateline-search serve my.archive --listen 127.0.0.1:8080",
      },
      "dateline-index(1)",
  };
  return program;
}

}  // namespace dateline
