// The printed forms of who.h.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "searcher/results/terminal_text.h"
#include "searcher/results/who.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

Json counts_json(const NameCounts& counts, const char* key) {
  Json list = Json::array();
  for (const auto& [name, count] : counts) list.push_back({{key, name}, {"count", count}});
  return list;
}

Json date_json(const std::string& date) { return date.empty() ? Json() : Json(date); }

std::string counts_text(const NameCounts& counts) {
  std::string text;
  for (const auto& [name, count] : counts) {
    text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", terminal_text(name), count);
  }
  return text;
}

std::string span_text(const PersonFound& person) {
  if (person.first.empty()) return "undated";
  return person.first == person.last ? person.first : person.first + " to " + person.last;
}

}  // namespace

std::string who_json(const WhoAnswer& answer) {
  Json list = Json::array();
  for (const PersonFound& person : answer.persons) {
    list.push_back({{"name", person.name},
                    {"count", person.count},
                    {"resolved", person.resolved},
                    {"first", date_json(person.first)},
                    {"last", date_json(person.last)},
                    {"forms", counts_json(person.forms, "text")},
                    {"forms_from", person.forms_from},
                    {"companions", counts_json(person.companions, "name")}});
  }
  return list.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string who_text(const WhoAnswer& answer) {
  std::string text;
  for (const PersonFound& person : answer.persons) {
    text += fmt::format("{}\n   {} {}, {}\n", terminal_text(person.name), person.count,
                        person.count == 1 ? "article" : "articles", span_text(person));
    if (person.resolved > 0) {
      text += fmt::format("   {} of them {} the surname alone, resolved by others near in time\n",
                          person.resolved, person.resolved == 1 ? "gives" : "give");
    }
    if (!person.forms.empty()) {
      const std::string newest = person.forms_from < person.count
                                     ? fmt::format(" (in the newest {})", person.forms_from)
                                     : "";
      text += fmt::format("   written{}: {}\n", newest, counts_text(person.forms));
    }
    if (!person.companions.empty()) {
      text += "   with: " + counts_text(person.companions) + "\n";
    }
    text += "\n";
  }
  if (answer.total > answer.persons.size()) {
    text += fmt::format("{} more\n", answer.total - answer.persons.size());
  }
  return text;
}

}  // namespace dateline
