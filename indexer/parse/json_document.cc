#include "indexer/parse/json_document.h"

#include <vector>

namespace dateline {
namespace {

// Follows one byte after the other; nesting is a number, so no depth can hurt.
class ObjectCutter {
 public:
  explicit ObjectCutter(const ParseContext& context) : context_(context) {}

  void add(char c) {
    if (c == '\n') ++line_;
    if (depth_ == 0) {
      between_objects(c);
    } else {
      inside_object(c);
    }
  }

  void finish() {
    if (depth_ > 0) context_.reject(start_line_, "not valid JSON: the file ends inside an object");
  }

 private:
  void between_objects(char c) {
    if (c == '{') {
      depth_ = 1;
      start_line_ = line_;
      object_ = "{";
      between_rejected_ = false;
      too_long_ = false;
    } else if (std::string_view(" \t\r\n,[]").find(c) == std::string_view::npos) {
      if (!between_rejected_) context_.reject(line_, "not a JSON object");
      between_rejected_ = true;
    }
  }

  void inside_object(char c) {
    if (object_.size() < context_.max_record_bytes) {
      object_ += c == '\n' || c == '\r' ? ' ' : c;
    } else {
      too_long_ = true;
    }
    if (in_string_) {
      if (escaped_) {
        escaped_ = false;
      } else if (c == '\\') {
        escaped_ = true;
      } else if (c == '"') {
        in_string_ = false;
      }
    } else if (c == '"') {
      in_string_ = true;
    } else if (c == '{' || c == '[') {
      ++depth_;
    } else if ((c == '}' || c == ']') && --depth_ == 0) {
      end_object();
    }
  }

  void end_object() {
    if (too_long_) {
      context_.reject(start_line_, context_.too_long());
      object_ = std::string();
    } else {
      context_.given(std::move(object_), start_line_);
      object_.clear();
    }
  }

  const ParseContext& context_;
  std::string object_;
  std::uint64_t depth_ = 0;
  std::uint64_t line_ = 1;
  std::uint64_t start_line_ = 1;
  bool in_string_ = false;
  bool escaped_ = false;
  bool too_long_ = false;
  bool between_rejected_ = false;
};

}  // namespace

void parse_json_document(ByteStream& stream, const ParseContext& context) {
  ObjectCutter cutter(context);
  std::vector<char> buffer(std::size_t{64} << 10);
  while (const std::size_t got = stream.read(buffer.data(), buffer.size())) {
    for (std::size_t i = 0; i < got; ++i) cutter.add(buffer[i]);
  }
  cutter.finish();
}

}  // namespace dateline
