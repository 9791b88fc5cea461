#include "common/archive/written_forms.h"

#include <algorithm>
#include <array>

#include "common/base/error.h"
#include "common/base/varint.h"

namespace dateline {
namespace {

// The first bytes of lists, and what fits into the head of a form.
constexpr unsigned kAsTerm = 0;
constexpr unsigned kMany = 63;
constexpr unsigned kSingle = 64;
constexpr unsigned kDroppedMore = 3;
constexpr unsigned kFurtherMore = 15;
// The forms of a term take no more memory: each is of a few bytes in the file, whatever the
// length of the term.
constexpr std::size_t kMostFormBytes = std::size_t{16} << 20;

enum Shape : unsigned { kPlain, kFirstCapital, kAllCapitals };
constexpr Shape kShapes[] = {kPlain, kFirstCapital, kAllCapitals};

// The letter at `place` of a term in a shape: a capital, where it is of a to z.
char shaped(char letter, std::size_t place, Shape shape) {
  const bool capital = shape == kAllCapitals || (shape == kFirstCapital && place == 0);
  return capital && letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

// The bytes that a form shares with the term in that shape.
std::size_t shared_bytes(std::string_view form, std::string_view term, Shape shape) {
  const std::size_t most = std::min(form.size(), term.size());
  std::size_t shared = 0;
  while (shared < most && form[shared] == shaped(term[shared], shared, shape)) ++shared;
  return shared;
}

// Appends a form; `base` is what the byte that its head is stands on.
void append_form(std::string& out, unsigned base, std::string_view term, std::string_view form) {
  Shape shape = kPlain;
  std::size_t shared = 0;
  for (const Shape tried : kShapes) {
    const std::size_t common = shared_bytes(form, term, tried);
    if (common > shared) {
      shape = tried;
      shared = common;
    }
  }
  const std::size_t dropped = term.size() - shared;
  const std::size_t further = form.size() - shared;
  const auto in_head = [](std::size_t count, unsigned most) {
    return static_cast<unsigned>(std::min<std::size_t>(count, most));
  };
  const unsigned kind = shape * (kDroppedMore + 1) + in_head(dropped, kDroppedMore);
  out.push_back(
      static_cast<char>(base + kind * (kFurtherMore + 1) + in_head(further, kFurtherMore)));
  if (dropped >= kDroppedMore) append_varint(out, dropped - kDroppedMore);
  if (further >= kFurtherMore) append_varint(out, further - kFurtherMore);
  out += form.substr(shared);
}

[[noreturn]] void forms_are_damaged() {
  throw Error(ErrorCode::kDamaged, "the written forms of a segment are damaged");
}

// Reads the lists one after another.
class ListCursor {
 public:
  explicit ListCursor(std::string_view bytes) : at_(bytes.data()), end_(at_ + bytes.size()) {}

  // Calls fn(variant, form) for those forms of the next list of which takes(first byte).
  template <typename Takes, typename Fn>
  void read(std::string_view term, const Takes& takes, const Fn& fn) {
    const unsigned first = next_byte();
    const bool takes_term = !term.empty() && takes(term.front());
    auto read_one = [&](std::uint32_t variant, unsigned head) {
      const Part part = part_of(head);
      const bool of_term = part.dropped < term.size();
      if (!of_term && (part.dropped > term.size() || part.further.empty())) forms_are_damaged();
      if (of_term ? takes_term : takes(part.further.front())) fn(variant, built(part, term));
    };
    if (first == kAsTerm) {
      if (takes_term) fn(0, term);
    } else if (first >= kSingle) {
      read_one(0, first - kSingle);
    } else {
      const std::uint64_t forms = forms_of(first);
      for (std::uint32_t variant = 0; variant < forms; ++variant) read_one(variant, next_byte());
    }
  }

  void skip() {
    const unsigned first = next_byte();
    if (first >= kSingle) {
      part_of(first - kSingle);
    } else if (first != kAsTerm) {
      for (std::uint64_t left = forms_of(first); left > 0; --left) part_of(next_byte());
    }
  }

 private:
  struct Part {
    Shape shape;
    std::uint64_t dropped;
    std::string_view further;
  };

  unsigned next_byte() {
    if (at_ == end_) forms_are_damaged();
    return static_cast<unsigned char>(*at_++);
  }

  // How many forms a list has that begins so.
  std::uint64_t forms_of(unsigned first) { return first < kMany ? first : read_varint(at_, end_); }

  Part part_of(unsigned head) {
    const unsigned shape = head / (kFurtherMore + 1) / (kDroppedMore + 1);
    if (shape > kAllCapitals) forms_are_damaged();
    std::uint64_t dropped = head / (kFurtherMore + 1) % (kDroppedMore + 1);
    if (dropped == kDroppedMore) dropped += read_varint(at_, end_);
    std::uint64_t further = head % (kFurtherMore + 1);
    if (further == kFurtherMore) further += read_varint(at_, end_);
    if (further > static_cast<std::uint64_t>(end_ - at_)) forms_are_damaged();
    const std::string_view bytes(at_, further);
    at_ += further;
    return {static_cast<Shape>(shape), dropped, bytes};
  }

  std::string_view built(const Part& part, std::string_view term) {
    form_ = term.substr(0, term.size() - part.dropped);
    for (std::size_t i = 0; i < form_.size(); ++i) form_[i] = shaped(form_[i], i, part.shape);
    form_ += part.further;
    return form_;
  }

  const char* at_;
  const char* end_;
  std::string form_;
};

}  // namespace

std::vector<std::string> WrittenForms::of(std::size_t index, std::string_view term) const {
  ListCursor cursor(lists_.group(index / GroupedBytes::kGroup));
  for (std::size_t i = 0; i < index % GroupedBytes::kGroup; ++i) cursor.skip();
  std::vector<std::string> forms;
  const auto any = [](char) { return true; };
  std::size_t bytes = 0;
  cursor.read(term, any, [&](std::uint32_t, std::string_view form) {
    bytes += form.size() + sizeof(std::string);
    if (bytes > kMostFormBytes) forms_are_damaged();
    forms.emplace_back(form);
  });
  return forms;
}

void WrittenForms::scan(
    const TermDictionary& terms, std::string_view firsts,
    const std::function<void(std::size_t, std::uint32_t, std::string_view)>& fn) const {
  std::array<bool, 256> taken{};
  std::fill(taken.begin() + 128, taken.end(), true);
  for (const char first : firsts) {
    taken[static_cast<unsigned char>(first)] = true;
    if (first >= 'a' && first <= 'z') taken[static_cast<unsigned char>(first - 'a' + 'A')] = true;
  }
  const auto takes = [&](char first) { return taken[static_cast<unsigned char>(first)]; };
  ListCursor cursor(lists_.all());
  terms.scan("", [&](std::size_t index, std::string_view term) {
    cursor.read(term, takes,
                [&](std::uint32_t variant, std::string_view form) { fn(index, variant, form); });
    return true;
  });
}

void WrittenFormsWriter::add(std::string_view term, const std::vector<std::string_view>& forms) {
  lists_.begin();
  std::string& bytes = lists_.bytes();
  if (forms.size() == 1) {
    if (forms.front() == term) {
      bytes.push_back(static_cast<char>(kAsTerm));
    } else {
      append_form(bytes, kSingle, term, forms.front());
    }
    return;
  }
  bytes.push_back(static_cast<char>(std::min<std::size_t>(forms.size(), kMany)));
  if (forms.size() >= kMany) append_varint(bytes, forms.size());
  for (const std::string_view form : forms) append_form(bytes, 0, term, form);
}

}  // namespace dateline
