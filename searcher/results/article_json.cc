#include "searcher/results/article_json.h"

#include <array>
#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 12> kMonths = {"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};

Json null_when_empty(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json filed_json(const FoundArticle& article) {
  if (article.filed.empty()) return nullptr;
  return {{"places", article.filed},
          {"countries", article.filed_countries},
          {"agency", null_when_empty(article.agency)}};
}

Json mentions_json(const std::vector<ArticleMention>& mentions) {
  Json list = Json::array();
  for (const ArticleMention& mention : mentions) {
    Json one = {{"field", mention.in_title ? "title" : "body"},
                {"start", mention.begin},
                {"end", mention.end},
                {"type", entity_type_name(mention.type)},
                {"name", mention.name}};
    if (mention.resolved) one["resolved"] = "archive";
    list.push_back(std::move(one));
  }
  return list;
}

}  // namespace

std::string written_date(const PartialDate& date) {
  if (!date.known()) return "no date";
  std::string text = std::to_string(date.year);
  if (date.month > 0) text = kMonths[static_cast<std::size_t>(date.month - 1)] + (" " + text);
  if (date.day > 0) text = std::to_string(date.day) + " " + text;
  return text;
}

std::string citation_of(const Article& article) {
  std::string text;
  auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += ", ";
    text += part;
  };
  add(article.author);
  if (!article.title.empty()) add("\u201C" + article.title + "\u201D");
  add(article.source);
  add(written_date(article.date));
  add(article.url);
  return text + " (id " + article.id + ").";
}

std::string article_json(const FoundArticle& article) {
  const Json json = {{"id", article.id},
                     {"title", article.title},
                     {"date", article.date.known() ? Json(article.date.to_string()) : Json()},
                     {"source", article.source},
                     {"author", article.author},
                     {"section", article.section},
                     {"language", article.language},
                     {"url", article.url},
                     {"people", article.people},
                     {"resolved_people", article.resolved_people},
                     {"organisations", article.organisations},
                     {"places", article.places},
                     {"countries", article.countries},
                     {"mentioned", article.mentioned},
                     {"filed", filed_json(article)},
                     {"dated_by_dateline", article.dated_by_dateline},
                     {"events", article.events},
                     {"mentions", mentions_json(article.mentions)},
                     {"body", article.body},
                     {"citation", citation_of(article)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace dateline
