#include <fmt/format.h>
#include <unistd.h>

#include <iostream>

#include "common/article/country.h"
#include "common/base/error.h"
#include "common/cli/terminal.h"
#include "searcher/commands/archive_option.h"
#include "searcher/commands/commands.h"
#include "searcher/commands/notes.h"
#include "searcher/read/opened_archive.h"
#include "searcher/results/article_json.h"
#include "searcher/results/found_article.h"
#include "searcher/results/marked_text.h"
#include "searcher/results/terminal_text.h"

namespace dateline {
namespace {

void print_line(const std::string& name, const std::string& value) {
  if (!value.empty()) std::cout << name << ": " << terminal_text(value) << "\n";
}

void print_list(const std::string& name, const std::vector<std::string>& values) {
  std::string line;
  for (const std::string& value : values) line += (line.empty() ? "" : ", ") + value;
  print_line(name, line);
}

std::string date_text(const FoundArticle& article) {
  if (!article.date.known()) return "not known";
  return article.date.to_string() + (article.dated_by_dateline ? " (from its dateline)" : "");
}

std::string country_text(const std::string& code) { return country_name(code) + " (" + code + ")"; }

std::string filed_text(const FoundArticle& article) {
  std::string text = fmt::format("{}", fmt::join(article.filed, "/"));
  for (const std::string& country : article.filed_countries) text += ", " + country_text(country);
  if (!article.agency.empty()) text += ", " + article.agency;
  return text;
}

void print_article(const FoundArticle& article, NameMarks marks) {
  if (!article.title.empty()) {
    std::cout << marked_text(article.title, article.mentions, true, marks) << "\n\n";
  }
  print_line("id", article.id);
  print_line("date", date_text(article));
  print_line("filed", filed_text(article));
  print_line("source", article.source);
  print_line("author", article.author);
  print_line("section", article.section);
  print_line("language", article.language);
  print_line("url", article.url);
  print_list("people", article.people);
  print_list("resolved by the archive", article.resolved_people);
  print_list("organisations", article.organisations);
  print_list("places", article.places);
  std::vector<std::string> countries;
  for (const std::string& code : article.countries) countries.push_back(country_text(code));
  print_list("countries", countries);
  if (article.body.empty()) return;
  std::cout << "\n" << marked_text(article.body, article.mentions, false, marks) << "\n";
}

NameMarks marks_of(const ParsedArguments& arguments) {
  if (arguments.has("marks")) return NameMarks::kBrackets;
  return use_colour(STDOUT_FILENO) ? NameMarks::kColour : NameMarks::kNone;
}

}  // namespace

int run_show(const ParsedArguments& arguments) {
  const OpenedArchive archive = archive_of(arguments);
  print_damages(archive);
  const std::string& id = arguments.argument("ID");
  const auto place = archive.find(id);
  if (!place) {
    print_message("no article has the id \"" + id + "\"");
    return kExitNothingFound;
  }
  const std::string& format = arguments.value("format");
  if (format == "record") {
    std::cout << place->segment->articles().read(place->article).json << "\n";
  } else if (format == "json") {
    std::cout << article_json(article_at(*place));
  } else {
    print_article(article_at(*place), marks_of(arguments));
  }
  return kExitDone;
}

}  // namespace dateline
