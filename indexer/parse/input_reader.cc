#include "indexer/parse/input_reader.h"

#include <filesystem>

#include "common/text/utf8.h"
#include "indexer/parse/file_name.h"
#include "indexer/parse/json_lines.h"
#include "indexer/parse/parse_context.h"
#include "indexer/parse/plain_text.h"
#include "indexer/parse/reuters.h"
#include "indexer/parse/table.h"
#include "indexer/parse/table_head.h"
#include "indexer/parse/to_utf8.h"
#include "indexer/source/input_files.h"

namespace dateline {
namespace {

// "./news/a.txt" and "news//a.txt" are one file.
std::string path_id(const std::string& name) {
  std::string id = std::filesystem::path(name).lexically_normal().string();
  mend_utf8(id);
  return id;
}

// Hands on what it is given and counts the records.
class CountingSink final : public RecordSink {
 public:
  explicit CountingSink(RecordSink& sink) : sink_(sink) {}

  void record(RawRecord record) override {
    ++records_;
    sink_.record(std::move(record));
  }
  void reject(Reject reject) override { sink_.reject(std::move(reject)); }
  std::uint64_t records() const { return records_; }

 private:
  RecordSink& sink_;
  std::uint64_t records_ = 0;
};

class InputParser final : public FileVisitor {
 public:
  InputParser(const InputOptions& options, RecordSink& sink) : options_(options), sink_(sink) {}

  void file(const std::string& name, PeekedStream& content, bool named) override {
    if (content.peek(kByteOrderMark.size()) == kByteOrderMark) {
      char mark[kByteOrderMark.size()];
      content.read(mark, kByteOrderMark.size());
    }
    last_file_ = name;
    records_before_ = sink_.records();
    const std::string head(content.peek(kSniffBytes));
    if (head.empty()) return skipped(name, "empty file");
    InputFormat format = options_.format;
    if (format == InputFormat::kAuto) {
      const bool called_table = is_table_by_name(name);
      Sniffed sniffed = sniff_format(head, named, called_table);
      if (!sniffed.reason.empty()) {
        return sink_.reject({RejectKind::kRejected, name, 0, sniffed.reason, {}, false, named});
      }
      format = sniffed.format;
      // Whose text may be anything; records are what they are under any name.
      const std::string reason =
          named || format != InputFormat::kText ? "" : no_article_by_name(name, head);
      if (!reason.empty()) {
        return skipped(name, reason + "; to take it, name it by itself or give --format " +
                                 (called_table ? "csv" : "text"));
      }
    }
    const ParseContext context{std::make_shared<const std::string>(name), options_.max_record_bytes,
                               sink_, named, options_.id_is_path ? path_id(name) : ""};
    switch (format) {
      case InputFormat::kAuto:
      case InputFormat::kText: return parse_plain_text(content, context);
      case InputFormat::kJsonLines: return parse_json(head, content, context);
      case InputFormat::kTable: return parse_table(table_mark(head), content, context);
      case InputFormat::kReuters: return parse_reuters(content, context);
    }
  }

  void skipped(const std::string& name, const std::string& reason) override {
    sink_.reject({RejectKind::kSkipped, name, 0, reason, {}});
  }

  void failed(const std::string& name, const std::string& reason) override {
    const std::uint64_t read = name == last_file_ ? sink_.records() - records_before_ : 0;
    const char* before = read == 0 ? "" : "; the records before that were read";
    sink_.reject({RejectKind::kRejected, name, 0, reason + before, {}, true});
  }

  bool stopped() override { return options_.stopped(); }

 private:
  const InputOptions& options_;
  CountingSink sink_;
  std::string last_file_;
  std::uint64_t records_before_ = 0;  // of that file
};

}  // namespace

void read_inputs(const std::vector<std::string>& inputs, const InputOptions& options,
                 RecordSink& sink) {
  InputParser parser(options, sink);
  visit_inputs(inputs, parser, options.passed_over);
}

}  // namespace dateline
