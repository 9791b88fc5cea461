// A RecordSink that keeps what it is given, for the tests of the parsers.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "common/article/record.h"
#include "indexer/parse/record_sink.h"
#include "indexer/source/byte_stream.h"

namespace dateline {

class CollectingSink final : public RecordSink {
 public:
  void record(RawRecord record) override { records.push_back(std::move(record)); }
  void reject(Reject reject) override { rejects.push_back(std::move(reject)); }

  // The article that the record of this number becomes.
  Article article(std::size_t number) const {
    Article article;
    std::vector<std::string> repairs;
    RecordReader(RecordReading{}).read(records.at(number).json, article, repairs);
    return article;
  }
  std::vector<std::string> jsons() const {
    std::vector<std::string> all;
    for (const RawRecord& record : records) all.push_back(record.json);
    return all;
  }
  // "rejected file:line reason" for each reject, without the folder of the file.
  std::vector<std::string> lines() const {
    std::vector<std::string> all;
    for (const Reject& reject : rejects) {
      const std::size_t slash = reject.file.substr(0, reject.file.find(':')).rfind('/');
      const std::string base =
          slash == std::string::npos ? reject.file : reject.file.substr(slash + 1);
      all.push_back(std::string(reject_kind_name(reject.kind)) + " " + base + ":" +
                    std::to_string(reject.line) + " " + reject.reason);
    }
    return all;
  }

  std::vector<RawRecord> records;
  std::vector<Reject> rejects;
};

// A stream over a text, which gives at most `step` bytes at a time.
class TextStream final : public ByteStream {
 public:
  explicit TextStream(std::string text, std::size_t step = 1 << 20)
      : text_(std::move(text)), step_(step) {}
  std::size_t read(char* buffer, std::size_t bytes) override {
    const std::size_t got = text_.copy(buffer, std::min(bytes, step_), at_);
    at_ += got;
    return got;
  }

 private:
  std::string text_;
  std::size_t step_;
  std::size_t at_ = 0;
};

}  // namespace dateline
