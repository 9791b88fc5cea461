#include "indexer/parse/table.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "common/text/trimmed.h"
#include "indexer/parse/to_utf8.h"

namespace dateline {
namespace {

// A field is looked for among all others; tables of articles have a dozen.
constexpr std::size_t kMostColumns = 1'000;

// Makes records of rows, the first of which has the names of the columns.
class RowReader {
 public:
  explicit RowReader(const ParseContext& context) : context_(context) {}

  void row(std::vector<std::string>& values, std::uint64_t line) {
    if (refused_) return;
    if (names_.empty()) return take_names(values);
    if (values.size() != names_.size()) {
      return context_.reject(line, fmt::format("{} values in a row of a table of {} columns",
                                               values.size(), names_.size()));
    }
    give(values, line);
  }

  void too_long(std::uint64_t line) {
    if (refused_) return;
    context_.reject(line, context_.too_long());
    refused_ = names_.empty();
  }

 private:
  void take_names(const std::vector<std::string>& values) {
    // Excel tells the mark in a line of its own.
    if (values == std::vector<std::string>{"sep=", ""}) return;
    names_ = values;
    for (std::string& name : names_) {
      mend_utf8(name);
      name = std::string(trimmed(name));
    }
    refused_ = names_.size() > kMostColumns;
    if (!refused_) return;
    context_.reject(
        0, fmt::format("a table of {} columns; the limit is {}", names_.size(), kMostColumns));
  }

  // Empty values are left out, as if the record did not have the field, and so is what databases
  // write for none; those of columns with one name are a list.
  void give(std::vector<std::string>& values, std::uint64_t line) {
    nlohmann::ordered_json record = nlohmann::ordered_json::object();
    std::string repair;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].empty() || values[i].empty() || values[i] == "\\N") continue;
      if (std::string mended = mend_utf8(values[i]); !mended.empty()) repair = std::move(mended);
      nlohmann::ordered_json& field = record[names_[i]];
      if (field.is_null()) {
        field = std::move(values[i]);
      } else {
        if (!field.is_array()) field = nlohmann::ordered_json::array({field});
        field.push_back(std::move(values[i]));
      }
    }
    if (!repair.empty()) context_.repaired(line, repair);
    context_.given(record.dump(), line);
  }

  const ParseContext& context_;
  std::vector<std::string> names_;
  bool refused_ = false;  // the whole table
};

// Cuts the bytes of a table into values and rows, one byte after the other.
class RowCutter {
 public:
  RowCutter(char mark, const ParseContext& context)
      : mark_(mark), context_(context), reader_(context) {}

  void add(char c) {
    if (place_ == Place::kQuoteInQuoted && !ends_value(c)) reopen();
    if (place_ == Place::kQuoted && c != '"') {
      keep(c);
    } else if (c == '"' && place_ != Place::kPlain) {
      quote();
    } else {
      plain(c);
    }
    line_ += c == '\n' ? 1 : 0;
  }

  void finish() {
    // Prose has no tabs, so its lines make no rows.
    if (place_ == Place::kQuoted && mark_ == '\t' && !too_long_) take_as_plain();
    if (place_ != Place::kQuoted) return end_row();
    context_.reject(row_line_,
                    fmt::format("the quotes opened in line {} are never closed", quote_line_));
  }

 private:
  enum class Place { kStart, kPlain, kQuoted, kQuoteInQuoted };

  bool ends_value(char c) const { return c == '"' || c == mark_ || c == '\n' || c == '\r'; }

  void plain(char c) {
    if (c == mark_) {
      begin_row();
      end_value();
    } else if (c == '\n' || c == '\r') {
      end_row();
    } else {
      place_ = Place::kPlain;
      keep(c);
    }
  }

  // A value goes on behind the quote that seemed to close it: a backslash stands before each quote
  // within, or the text begins with a quote and nothing is quoted.
  void reopen() {
    if (value_.ends_with('\\')) {
      backslashes_ = true;
      value_.back() = '"';
      place_ = Place::kQuoted;
    } else if (too_long_) {
      place_ = Place::kPlain;
    } else if (value_.find_first_of("\r\n") == std::string::npos) {
      value_ = '"' + value_ + '"';
      place_ = Place::kPlain;
    } else {
      take_as_plain();
      add('"');
    }
  }

  // What was kept since the quote is read again, by rows; each byte no more than once, as no quote
  // in it opens another value.
  void take_as_plain() {
    const std::string text = std::exchange(value_, {});
    bytes_ -= text.size();
    place_ = Place::kPlain;
    keep('"');
    line_ = quote_line_;
    for (const char c : text) {
      plain(c);
      line_ += c == '\n' ? 1 : 0;
    }
  }

  // One opens a value, closes it, or is the second of two that stand for one.
  void quote() {
    begin_row();
    if (place_ == Place::kQuoted && backslashes_ && value_.ends_with('\\')) {
      value_.back() = '"';
      return;
    }
    if (place_ == Place::kStart) quote_line_ = line_;
    if (place_ == Place::kQuoteInQuoted) keep('"');
    place_ = place_ == Place::kQuoted ? Place::kQuoteInQuoted : Place::kQuoted;
  }

  void begin_row() {
    if (in_row_) return;
    in_row_ = true;
    row_line_ = line_;
  }

  void keep(char c) {
    begin_row();
    if (bytes_ < context_.max_record_bytes) {
      value_ += c;
      ++bytes_;
    } else {
      too_long_ = true;
    }
  }

  void end_value() {
    place_ = Place::kStart;
    // Marks alone fill no memory either.
    if (++bytes_ > context_.max_record_bytes) too_long_ = true;
    if (!too_long_) values_.push_back(std::move(value_));
    value_.clear();
  }

  // Empty lines are no rows, nor is what stands between "\r" and "\n".
  void end_row() {
    if (!in_row_) return;
    end_value();
    if (too_long_) {
      reader_.too_long(row_line_);
    } else {
      reader_.row(values_, row_line_);
    }
    values_.clear();
    bytes_ = 0;
    too_long_ = false;
    in_row_ = false;
  }

  const char mark_;
  const ParseContext& context_;
  RowReader reader_;
  Place place_ = Place::kStart;
  bool in_row_ = false;
  bool too_long_ = false;
  bool backslashes_ = false;  // stand before quotes, in this table
  std::string value_;
  std::vector<std::string> values_;  // of the row, before the one that is read
  std::size_t bytes_ = 0;            // of the row
  std::uint64_t line_ = 1;
  std::uint64_t row_line_ = 1;
  std::uint64_t quote_line_ = 1;
};

}  // namespace

void parse_table(char mark, ByteStream& stream, const ParseContext& context) {
  RowCutter cutter(mark, context);
  std::vector<char> buffer(std::size_t{64} << 10);
  while (const std::size_t got = stream.read(buffer.data(), buffer.size())) {
    for (std::size_t i = 0; i < got; ++i) cutter.add(buffer[i]);
  }
  cutter.finish();
}

}  // namespace dateline
