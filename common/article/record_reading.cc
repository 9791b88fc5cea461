#include <algorithm>
#include <nlohmann/json.hpp>

#include "common/article/record.h"
#include "common/article/record_fields.h"
#include "common/base/error.h"

namespace dateline {
namespace {

std::string known_fields() {
  std::string names;
  for (const std::string_view name : kRecordFieldNames) {
    if (!names.empty()) names += ", ";
    names += name;
  }
  return names;
}

struct OptionHelp {
  std::string_view option;
  std::string_view pair;
  std::string_view example;
};

constexpr OptionHelp kMapHelp = {"--map", "FIELD=NAME",
                                 "for example --map date=published_at,body=content.text"};
constexpr OptionHelp kFormHelp = {"--as", "FIELD=FORM",
                                  "for example --as body=html,date=day-first"};

// The pairs of "field=value,field=value".
std::vector<std::pair<std::string, std::string>> pairs_of(std::string_view text,
                                                          const OptionHelp& help) {
  std::vector<std::pair<std::string, std::string>> pairs;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view pair = text.substr(0, comma);
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos || equals == 0 || equals + 1 == pair.size()) {
      throw Error(ErrorCode::kUsage,
                  "\"" + std::string(pair) + "\" is not " + std::string(help.pair),
                  std::string(help.option), std::string(help.example));
    }
    const std::string field(pair.substr(0, equals) == "lang" ? "language" : pair.substr(0, equals));
    if (std::find(kRecordFieldNames.begin(), kRecordFieldNames.end(), field) ==
        kRecordFieldNames.end()) {
      throw Error(ErrorCode::kUsage, "there is no field \"" + field + "\"",
                  std::string(help.option), "the fields are " + known_fields());
    }
    pairs.emplace_back(field, pair.substr(equals + 1));
  }
  return pairs;
}

}  // namespace

std::string RecordReading::to_json() const {
  if (empty()) return {};
  nlohmann::json json = nlohmann::json::object();
  if (!names.empty()) json["names"] = names;
  if (!defaults.empty()) json["defaults"] = defaults;
  if (!forms.empty()) json["forms"] = forms;
  return json.dump();
}

RecordReading RecordReading::from_json(std::string_view json) {
  RecordReading reading;
  if (json.empty()) return reading;
  try {
    const nlohmann::json parsed = nlohmann::json::parse(json);
    if (parsed.contains("names")) parsed.at("names").get_to(reading.names);
    if (parsed.contains("defaults")) parsed.at("defaults").get_to(reading.defaults);
    if (parsed.contains("forms")) parsed.at("forms").get_to(reading.forms);
  } catch (const nlohmann::json::exception& e) {
    throw Error(ErrorCode::kDamaged,
                std::string("the reading of a record is unreadable: ") + e.what());
  }
  return reading;
}

void RecordReading::add_map(std::string_view text) {
  for (const auto& [field, name] : pairs_of(text, kMapHelp)) names[field] = name;
}

void RecordReading::add_forms(std::string_view text) {
  for (const auto& [field, form] : pairs_of(text, kFormHelp)) forms[field] = form;
}

}  // namespace dateline
