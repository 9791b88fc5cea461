#include "tests/support/add_records.h"

#include "common/article/record.h"
#include "common/base/file.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {

namespace {

Added add(const std::string& archive, const std::vector<std::string>& lines,
          const BuildLimits& limits, std::shared_ptr<const EntityModel> entities,
          RecordReading reading = {}) {
  const TemporaryDirectory directory;
  AddRequest request;
  request.inputs = {directory.path() + "/input.jsonl"};
  request.limits = limits;
  request.entities = std::move(entities);
  request.reading = std::move(reading);
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  replace_file(request.inputs.front(), text);
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kMayCreate);
  RejectLog rejects;
  const AddSummary summary = add_articles(writer, request, rejects);
  return {summary, rejects.counts()};
}

}  // namespace

Added add_records(const std::string& archive, const std::vector<std::string>& lines,
                  unsigned threads, std::uint64_t memory_bytes) {
  return add(archive, lines, {threads, memory_bytes}, nullptr);
}

Added add_records(const std::string& archive, const std::vector<std::string>& lines,
                  std::shared_ptr<const EntityModel> entities) {
  return add(archive, lines, {2, std::uint64_t{64} << 20}, std::move(entities));
}

Added add_records(const std::string& archive, const std::vector<std::string>& lines,
                  RecordReading reading) {
  return add(archive, lines, {2, std::uint64_t{64} << 20}, nullptr, std::move(reading));
}

std::string record_line(const std::string& id, const std::string& title, const std::string& body,
                        const std::string& date) {
  return record_of(small_article(id, title, body, date));
}

}  // namespace dateline
