#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "common/article/record.h"
#include "common/article/record_fields.h"
#include "common/base/hash.h"

namespace dateline {
namespace {

// With the time of day when it is known.
std::string date_time(const PartialDate& date) {
  if (date.second < 0) return date.to_string();
  return fmt::format("{}T{:02}:{:02}:{:02}", date.to_string(), date.second / 3600,
                     date.second / 60 % 60, date.second % 60);
}

}  // namespace

std::string record_of(const Article& article, const std::string& extra) {
  nlohmann::ordered_json record = nlohmann::ordered_json::object();
  auto add = [&record](std::string_view name, const std::string& text) {
    if (!text.empty()) record[std::string(name)] = text;
  };
  add("id", article.id);
  add("title", article.title);
  add("body", article.body);
  add("date", date_time(article.date));
  add("source", article.source);
  add("author", article.author);
  add("section", article.section);
  add("language", article.language);
  add("url", article.url);
  for (const ListField& field : kListFields) {
    if (!(article.*field.member).empty()) record[std::string(field.name)] = article.*field.member;
  }
  if (!extra.empty()) {
    const auto more = nlohmann::ordered_json::parse(extra);
    for (const auto& [name, value] : more.items()) record[name] = value;
  }
  return record.dump();
}

std::string derived_id(const Article& article) {
  std::string text;
  for (const std::string& part :
       {article.title, article.body, article.date.to_string(), article.source}) {
    text += std::to_string(part.size()) + ":" + part;
  }
  return "d-" + hex64(hash64(text));
}

}  // namespace dateline
