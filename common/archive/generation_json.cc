// The JSON form of a generation; docs/ARCHIVE_FORMAT.md describes every key.
#include <algorithm>
#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "common/archive/generation.h"
#include "common/base/ascii.h"
#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/format/section_file.h"

namespace dateline {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::uint64_t kMaxDay = std::numeric_limits<DayNumber>::max();

ordered_json file_to_json(const FileEntry& file) {
  return {
      {"bytes", file.bytes}, {"checksum", hex64(file.checksum)}, {"footer", hex64(file.footer)}};
}

ordered_json segment_to_json(const SegmentEntry& segment) {
  ordered_json files = ordered_json::object();
  for (const auto& [name, file] : segment.files) files[name] = file_to_json(file);
  ordered_json out = {{"name", segment.name},
                      {"articles", segment.articles},
                      {"undated", segment.undated},
                      {"dated_by_dateline", segment.dated_by_dateline},
                      {"input_bytes", segment.input_bytes},
                      {"total_length", segment.total_length},
                      {"first_day", segment.first_day},
                      {"last_day", segment.last_day},
                      {"languages", segment.languages},
                      {"entity_models", segment.entity_models},
                      {"rules", segment.rules},
                      {"files", std::move(files)}};
  if (segment.deleted != 0) {
    out["deletions"] = {{"file", segment.deleted_file},
                        {"bytes", segment.deleted_entry.bytes},
                        {"checksum", hex64(segment.deleted_entry.checksum)},
                        {"footer", hex64(segment.deleted_entry.footer)},
                        {"articles", segment.deleted},
                        {"undated", segment.deleted_undated},
                        {"total_length", segment.deleted_length}};
  }
  return out;
}

// Strict access to the keys of one object; every surprise is Error kDamaged.
class Fields {
 public:
  Fields(const json& object, std::string place, const std::string& path)
      : object_(object), place_(std::move(place)), path_(path) {
    if (!object_.is_object()) damaged("is not an object");
  }

  bool has(const char* key) const { return object_.contains(key); }

  const json& at(const char* key) const {
    const auto found = object_.find(key);
    if (found == object_.end()) damaged(std::string("has no ") + key);
    return *found;
  }

  std::uint64_t number(const char* key, std::uint64_t max = ~std::uint64_t{0}) const {
    const json& value = at(key);
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > max) {
      damaged(std::string(key) + " is no number of its range");
    }
    return value.get<std::uint64_t>();
  }

  std::string text(const char* key) const {
    const json& value = at(key);
    if (!value.is_string()) damaged(std::string(key) + " is no text");
    return value.get<std::string>();
  }

  FileEntry file() const {
    FileEntry entry;
    entry.bytes = number("bytes");
    entry.checksum = checksum("checksum");
    entry.footer = checksum("footer");
    return entry;
  }

  std::uint64_t checksum(const char* key) const {
    const std::string digits = text(key);
    std::uint64_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc() || hex64(value) != digits) damaged(std::string(key) + " is none");
    return value;
  }

  Fields object(const char* key) const { return {at(key), place_ + "." + key, path_}; }

  const json& list(const char* key) const {
    const json& value = at(key);
    if (!value.is_array()) damaged(std::string(key) + " is no list");
    return value;
  }

  [[noreturn]] void damaged(const std::string& what) const {
    throw Error(ErrorCode::kDamaged, "damaged: " + place_ + " " + what, path_,
                "run dateline-index check");
  }

 private:
  const json& object_;
  std::string place_;
  const std::string& path_;
};

// Names become paths, so they must be what a writer would have made; their numbers are read as
// such, of 64 bits.
bool is_numbered(std::string_view name, std::string_view prefix) {
  constexpr std::size_t kMostDigits = 18;
  if (!name.starts_with(prefix) || name.size() < prefix.size() + 6 ||
      name.size() > prefix.size() + kMostDigits) {
    return false;
  }
  return std::all_of(name.begin() + static_cast<std::ptrdiff_t>(prefix.size()), name.end(),
                     is_ascii_digit);
}

void read_deletions(const Fields& fields, SegmentEntry& segment) {
  segment.deleted_file = fields.text("file");
  if (!is_numbered(segment.deleted_file, "deleted-")) fields.damaged("file is no deletions file");
  segment.deleted_entry = fields.file();
  segment.deleted = fields.number("articles", segment.articles);
  segment.deleted_undated = fields.number("undated", segment.undated);
  segment.deleted_length = fields.number("total_length", segment.total_length);
  if (segment.deleted == 0) fields.damaged("articles is 0");
}

SegmentEntry segment_from_json(const Fields& fields) {
  SegmentEntry segment;
  segment.name = fields.text("name");
  if (!is_numbered(segment.name, "")) fields.damaged("name is no segment's name");
  segment.articles = fields.number("articles", ~std::uint32_t{0});
  segment.undated = fields.number("undated", segment.articles);
  if (fields.has("dated_by_dateline")) {
    segment.dated_by_dateline = fields.number("dated_by_dateline", segment.articles);
  }
  segment.input_bytes = fields.number("input_bytes");
  segment.total_length = fields.number("total_length");
  segment.first_day = static_cast<DayNumber>(fields.number("first_day", kMaxDay));
  segment.last_day = static_cast<DayNumber>(fields.number("last_day", kMaxDay));
  if (segment.last_day < segment.first_day) fields.damaged("last_day is before first_day");

  const Fields languages = fields.object("languages");
  for (const auto& [language, count] : fields.at("languages").items()) {
    segment.languages[language] = languages.number(language.c_str(), segment.articles);
  }
  if (fields.has("entity_models")) {
    for (const json& model : fields.list("entity_models")) {
      if (!model.is_string()) fields.damaged("entity_models holds no text");
      segment.entity_models.insert(model.get<std::string>());
    }
  }
  if (fields.has("rules")) {
    segment.rules = static_cast<int>(fields.number("rules", std::numeric_limits<int>::max()));
  }
  const Fields files = fields.object("files");
  for (const std::string_view name : kSegmentFiles) {
    segment.files[std::string(name)] = files.object(std::string(name).c_str()).file();
  }
  if (fields.has("deletions")) read_deletions(fields.object("deletions"), segment);
  return segment;
}

constexpr std::string_view kEnd = "\n}\n";
constexpr std::string_view kBeforeChecksum = ",\n \"checksum\": \"";
constexpr std::string_view kAfterChecksum = "\"\n}\n";
constexpr std::size_t kChecksumBytes = kBeforeChecksum.size() + 16 + kAfterChecksum.size();

// What the checksum is of: all before it. nullopt when no checksum ends the file.
std::optional<std::string_view> checked_part(std::string_view text) {
  if (text.size() < kChecksumBytes) return std::nullopt;
  const std::string_view tail = text.substr(text.size() - kChecksumBytes);
  if (!tail.starts_with(kBeforeChecksum) || !tail.ends_with(kAfterChecksum)) return std::nullopt;
  return text.substr(0, text.size() - kChecksumBytes);
}

std::string ended_by_checksum(std::string_view checked) {
  return std::string(checked) + std::string(kBeforeChecksum) + hex64(hash64(checked)) +
         std::string(kAfterChecksum);
}

}  // namespace

std::string with_checksum(std::string_view text) {
  if (const auto checked = checked_part(text)) return ended_by_checksum(*checked);
  return ended_by_checksum(text.ends_with(kEnd) ? text.substr(0, text.size() - kEnd.size()) : text);
}

std::uint64_t identity_of(const Generation& generation) { return hash64(to_json(generation)); }

std::string to_json(const Generation& generation) {
  ordered_json segments = ordered_json::array();
  for (const SegmentEntry& segment : generation.segments) {
    segments.push_back(segment_to_json(segment));
  }
  ordered_json out = {{"format", kFormatVersion},       {"number", generation.number},
                      {"made_by", generation.made_by},  {"analyser", generation.analyser},
                      {"created", generation.created},  {"next_segment", generation.next_segment},
                      {"segments", std::move(segments)}};
  if (!generation.names_file.empty()) {
    out["names"] = {{"file", generation.names_file},
                    {"bytes", generation.names_entry.bytes},
                    {"checksum", hex64(generation.names_entry.checksum)},
                    {"footer", hex64(generation.names_entry.footer)}};
  }
  return with_checksum(out.dump(1) + "\n");
}

Generation generation_from_json(std::string_view text, const std::string& path) {
  const json parsed = json::parse(text, nullptr, false);
  const Fields fields(parsed, "the generation", path);
  const std::uint64_t format = fields.number("format");
  if (format != kFormatVersion) {
    throw Error(ErrorCode::kVersion,
                "archive of format " + std::to_string(format) + ", this program reads format " +
                    std::to_string(kFormatVersion),
                path, "use the Dateline that wrote it, or a newer one");
  }
  const auto checked = checked_part(text);
  if (!checked || ended_by_checksum(*checked) != text) {
    fields.damaged("is not what its checksum says");
  }
  Generation generation;
  generation.number = fields.number("number");
  generation.made_by = fields.text("made_by");
  generation.analyser = static_cast<int>(fields.number("analyser", 1'000'000));
  generation.created = static_cast<std::int64_t>(fields.number("created", ~std::uint64_t{0} >> 1));
  generation.next_segment = fields.number("next_segment");
  if (fields.has("names")) {
    const Fields names = fields.object("names");
    generation.names_file = names.text("file");
    if (!is_numbered(generation.names_file, "names-")) names.damaged("file is no names file");
    generation.names_entry = names.file();
  }
  for (const json& segment : fields.list("segments")) {
    const std::string place = "segment " + std::to_string(generation.segments.size() + 1);
    generation.segments.push_back(segment_from_json(Fields(segment, place, path)));
  }
  return generation;
}

}  // namespace dateline
