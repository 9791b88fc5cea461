#include "searcher/results/snippet_text.h"

#include <algorithm>

#include "common/text/char_class.h"

namespace dateline {
namespace {

// The marks that reach into `range`, overlapping ones as one.
std::vector<ByteRange> merged_marks(ByteRange range, const std::vector<ByteRange>& marks) {
  std::vector<ByteRange> merged;
  auto mark = std::ranges::upper_bound(marks, range.begin, {}, &ByteRange::end);
  for (; mark != marks.end() && mark->begin < range.end; ++mark) {
    if (!merged.empty() && mark->begin < merged.back().end) {
      merged.back().end = std::max(merged.back().end, mark->end);
    } else {
      merged.push_back(*mark);
    }
  }
  return merged;
}

// Copies characters and notes where in the copy each mark begins and ends.
class Copy {
 public:
  Copy(std::string_view text, ByteRange range, std::vector<ByteRange> marks,
       const std::vector<ByteRange>& left_out)
      : text_(text),
        range_(range),
        marks_(std::move(marks)),
        left_out_(left_out),
        next_out_(std::ranges::lower_bound(left_out, range.begin, {}, &ByteRange::begin)) {}

  Snippet run(std::size_t max_characters) {
    std::size_t at = range_.begin;
    bool blank = false;
    for (std::size_t characters = 0; at < range_.end;) {
      if (next_out_ != left_out_.end() && at == next_out_->begin) {
        at = next_out_++->end;
        continue;
      }
      const ClassifiedCharacter c = classify_at(char_class_table(), text_, at);
      if (is_blank(c.cls)) {
        close_mark(at);
        blank = true;
        at += c.bytes;
        continue;
      }
      blank = blank && !snippet_.text.empty();
      characters += 1 + blank;
      if (characters > max_characters) break;
      close_mark(at);
      if (blank) snippet_.text += ' ';
      blank = false;
      open_mark(at);
      copy_character(at, c);
      at += c.bytes;
    }
    if (open_) end_mark();  // the text or the cut ends with it
    return std::move(snippet_);
  }

 private:
  void copy_character(std::size_t at, ClassifiedCharacter c) {
    const bool invalid = c.bytes == 1 && static_cast<unsigned char>(text_[at]) >= 0x80;
    snippet_.text += invalid ? std::string_view("\xEF\xBF\xBD") : text_.substr(at, c.bytes);
  }

  void open_mark(std::size_t at) {
    if (open_ || next_ == marks_.size() || at < marks_[next_].begin) return;
    begin_ = snippet_.text.size();
    open_ = true;
  }

  void close_mark(std::size_t at) {
    if (open_ && at >= marks_[next_].end) end_mark();
  }

  void end_mark() {
    snippet_.highlights.emplace_back(begin_, snippet_.text.size());
    open_ = false;
    ++next_;
  }

  std::string_view text_;
  ByteRange range_;
  std::vector<ByteRange> marks_;
  const std::vector<ByteRange>& left_out_;
  std::vector<ByteRange>::const_iterator next_out_;
  std::size_t next_ = 0;  // the mark that is open or comes next
  std::size_t begin_ = 0;
  bool open_ = false;
  Snippet snippet_;
};

}  // namespace

Snippet cut_snippet(std::string_view text, ByteRange range, const std::vector<ByteRange>& marks,
                    std::size_t max_characters, const std::vector<ByteRange>& left_out) {
  return Copy(text, range, merged_marks(range, marks), left_out).run(max_characters);
}

}  // namespace dateline
