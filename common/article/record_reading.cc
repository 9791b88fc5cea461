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

}  // namespace

std::string RecordReading::to_json() const {
  if (empty()) return {};
  nlohmann::json json = nlohmann::json::object();
  if (!names.empty()) json["names"] = names;
  if (!defaults.empty()) json["defaults"] = defaults;
  return json.dump();
}

RecordReading RecordReading::from_json(std::string_view json) {
  RecordReading reading;
  if (json.empty()) return reading;
  try {
    const nlohmann::json parsed = nlohmann::json::parse(json);
    if (parsed.contains("names")) parsed.at("names").get_to(reading.names);
    if (parsed.contains("defaults")) parsed.at("defaults").get_to(reading.defaults);
  } catch (const nlohmann::json::exception& e) {
    throw Error(ErrorCode::kDamaged,
                std::string("the reading of a record is unreadable: ") + e.what());
  }
  return reading;
}

void RecordReading::add_map(std::string_view text) {
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view pair = text.substr(0, comma);
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos || equals == 0 || equals + 1 == pair.size()) {
      throw Error(ErrorCode::kUsage, "\"" + std::string(pair) + "\" is not FIELD=NAME", "--map",
                  "for example --map date=published_at,body=content.text");
    }
    const std::string field(pair.substr(0, equals) == "lang" ? "language" : pair.substr(0, equals));
    if (std::find(kRecordFieldNames.begin(), kRecordFieldNames.end(), field) ==
        kRecordFieldNames.end()) {
      throw Error(ErrorCode::kUsage, "there is no field \"" + field + "\"", "--map",
                  "the fields are " + known_fields());
    }
    names[field] = pair.substr(equals + 1);
  }
}

}  // namespace dateline
