#include "common/archive/written_forms.h"

#include <algorithm>

#include "common/base/error.h"
#include "common/base/varint.h"

namespace dateline {
namespace {

constexpr std::size_t kGroup = 16;

std::string capitalised(std::string_view term) {
  std::string capital(term);
  if (!capital.empty() && capital[0] >= 'a' && capital[0] <= 'z') {
    capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
  }
  return capital;
}

std::size_t shared_bytes(std::string_view form, std::string_view term) {
  const auto parted = std::mismatch(form.begin(), form.end(), term.begin(), term.end());
  return static_cast<std::size_t>(parted.first - form.begin());
}

// Reads the lists one after another.
class ListCursor {
 public:
  explicit ListCursor(std::string_view bytes) : at_(bytes.data()), end_(at_ + bytes.size()) {}

  // Calls fn(variant, form) for the forms of the next list.
  template <typename Fn>
  void read(std::string_view term, const Fn& fn) {
    const std::uint64_t forms = read_varint(at_, end_);
    if (forms == 0) fn(0, term);
    for (std::uint32_t variant = 0; variant < forms; ++variant) {
      const std::uint64_t head = read_varint(at_, end_);
      const std::string_view rest = next_bytes();
      if (head / 2 > term.size()) damaged();
      form_ = head % 2 == 0 ? std::string(term) : capitalised(term);
      form_.resize(head / 2);
      form_ += rest;
      fn(variant, std::string_view(form_));
    }
  }

  void skip() {
    for (std::uint64_t forms = read_varint(at_, end_); forms > 0; --forms) {
      read_varint(at_, end_);
      next_bytes();
    }
  }

 private:
  [[noreturn]] static void damaged() {
    throw Error(ErrorCode::kDamaged, "the written forms of a segment are damaged");
  }

  std::string_view next_bytes() {
    const std::uint64_t bytes = read_varint(at_, end_);
    if (bytes > static_cast<std::uint64_t>(end_ - at_)) damaged();
    const std::string_view found(at_, bytes);
    at_ += bytes;
    return found;
  }

  const char* at_;
  const char* end_;
  std::string form_;
};

}  // namespace

WrittenForms::WrittenForms(const SectionFile& file, std::size_t terms)
    : starts_(file.array<std::uint32_t>("form.index", (terms + kGroup - 1) / kGroup)),
      bytes_(file.section("form.bytes")) {
  for (const std::uint32_t start : starts_) {
    if (start > bytes_.size()) file.damaged("its written forms are cut off");
  }
}

std::vector<std::string> WrittenForms::of(std::size_t index, std::string_view term) const {
  ListCursor cursor(bytes_.substr(starts_[index / kGroup]));
  for (std::size_t i = 0; i < index % kGroup; ++i) cursor.skip();
  std::vector<std::string> forms;
  cursor.read(term, [&](std::uint32_t, std::string_view form) { forms.emplace_back(form); });
  return forms;
}

void WrittenForms::scan(
    const TermDictionary& terms,
    const std::function<void(std::size_t, std::uint32_t, std::string_view)>& fn) const {
  ListCursor cursor(bytes_);
  terms.scan("", [&](std::size_t index, std::string_view term) {
    cursor.read(term, [&](std::uint32_t variant, std::string_view form) { fn(index, variant, form); });
    return true;
  });
}

void WrittenFormsWriter::add(std::string_view term, const std::vector<std::string_view>& forms) {
  if (terms_++ % kGroup == 0) starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  if (forms.size() == 1 && forms.front() == term) {
    append_varint(bytes_, 0);
    return;
  }
  append_varint(bytes_, forms.size());
  for (const std::string_view form : forms) {
    const std::size_t plain = shared_bytes(form, term);
    const std::size_t capital = shared_bytes(form, capitalised(term));
    const std::size_t shared = std::max(plain, capital);
    append_varint(bytes_, shared * 2 + (capital > plain ? 1 : 0));
    append_varint(bytes_, form.size() - shared);
    bytes_ += form.substr(shared);
  }
}

void WrittenFormsWriter::write(SectionWriter& file) const {
  file.add_array("form.index", starts_);
  file.add("form.bytes", bytes_);
}

}  // namespace dateline
