#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "common/article/record_fields.h"
#include "common/article/record_readers.h"
#include "common/base/error.h"
#include "indexer/commands/commands.h"
#include "indexer/publish/open_archive.h"

namespace dateline {
namespace {

// The record as `add` reads it without options: our names for what it was read as, and
// what else it holds.
std::string standard_record(const StoredRecord& record, RecordReaders& readers) {
  if (record.reading.empty()) return record.json;
  Article article;
  if (const std::string reason = readers.read(record, article); !reason.empty()) {
    throw Error(ErrorCode::kDamaged, "a stored record cannot be read: " + reason);
  }
  nlohmann::ordered_json rest = nlohmann::ordered_json::parse(record.json);
  for (const std::string_view name : kRecordFieldNames) rest.erase(std::string(name));
  rest.erase("lang");
  return record_of(article, rest.dump());
}

}  // namespace

int run_dump(const ParsedArguments& arguments) {
  const std::string& archive = arguments.argument("ARCHIVE");
  const OpenArchive opened(archive, read_current_generation(archive));
  const bool standard = arguments.has("standard");
  RecordReaders readers;
  TimeOrder order = TimeOrder::of_all(opened);
  while (const std::optional<Place> place = order.next()) {
    const StoredRecord record = opened.segment(*place).articles().read(place->article);
    std::cout << (standard ? standard_record(record, readers) : record.json) << '\n';
  }
  return kExitDone;
}

}  // namespace dateline
