#include <algorithm>
#include <iostream>

#include "common/article/country.h"
#include "common/base/error.h"
#include "searcher/commands/commands.h"
#include "searcher/read/opened_archive.h"
#include "searcher/results/found_article.h"
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

void print_body(const std::string& body) {
  std::cout << "\n";
  for (std::size_t begin = 0; begin <= body.size();) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    std::cout << terminal_text(std::string_view(body).substr(begin, end - begin)) << "\n";
    begin = end + 1;
  }
}

void print_article(const Article& article) {
  if (!article.title.empty()) std::cout << terminal_text(article.title) << "\n\n";
  print_line("id", article.id);
  print_line("date", article.date.known() ? article.date.to_string() : "not known");
  print_line("source", article.source);
  print_line("author", article.author);
  print_line("section", article.section);
  print_line("language", article.language);
  print_line("url", article.url);
  print_list("people", article.people);
  print_list("organisations", article.organisations);
  print_list("places", article.places);
  std::vector<std::string> countries;
  for (const std::string& code : article.countries) {
    countries.push_back(country_name(code) + " (" + code + ")");
  }
  print_list("countries", countries);
  if (!article.body.empty()) print_body(article.body);
}

}  // namespace

int run_show(const ParsedArguments& arguments) {
  const OpenedArchive archive(arguments.argument("ARCHIVE"));
  const std::string& id = arguments.argument("ID");
  const auto place = archive.find(id);
  if (!place) {
    std::cerr << "no article has the id \"" << id << "\"\n";
    return kExitNothingFound;
  }
  if (arguments.value("format") == "json") {
    std::cout << place->segment->articles().read(place->article).json << "\n";
    return kExitDone;
  }
  print_article(article_at(*place));
  return kExitDone;
}

}  // namespace dateline
