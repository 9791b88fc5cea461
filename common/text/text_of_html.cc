#include "common/text/text_of_html.h"

#include <algorithm>
#include <array>

#include "common/base/ascii.h"
#include "common/text/character_reference.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

enum class Breaks { kNone, kBlank, kLine, kParagraph };

struct Element {
  std::string_view name;
  Breaks breaks;
};

// Elements that are set apart; all others stand in the line of their text.
constexpr std::array<Element, 44> kElements = {{
    {"address", Breaks::kParagraph},
    {"article", Breaks::kParagraph},
    {"aside", Breaks::kParagraph},
    {"blockquote", Breaks::kParagraph},
    {"body", Breaks::kParagraph},
    {"br", Breaks::kLine},
    {"caption", Breaks::kParagraph},
    {"center", Breaks::kParagraph},
    {"dd", Breaks::kLine},
    {"details", Breaks::kParagraph},
    {"div", Breaks::kParagraph},
    {"dl", Breaks::kParagraph},
    {"dt", Breaks::kLine},
    {"fieldset", Breaks::kParagraph},
    {"figcaption", Breaks::kParagraph},
    {"figure", Breaks::kParagraph},
    {"footer", Breaks::kParagraph},
    {"form", Breaks::kParagraph},
    {"h1", Breaks::kParagraph},
    {"h2", Breaks::kParagraph},
    {"h3", Breaks::kParagraph},
    {"h4", Breaks::kParagraph},
    {"h5", Breaks::kParagraph},
    {"h6", Breaks::kParagraph},
    {"header", Breaks::kParagraph},
    {"hr", Breaks::kParagraph},
    {"html", Breaks::kParagraph},
    {"li", Breaks::kLine},
    {"main", Breaks::kParagraph},
    {"nav", Breaks::kParagraph},
    {"ol", Breaks::kParagraph},
    {"option", Breaks::kLine},
    {"p", Breaks::kParagraph},
    {"pre", Breaks::kParagraph},
    {"section", Breaks::kParagraph},
    {"summary", Breaks::kParagraph},
    {"table", Breaks::kParagraph},
    {"tbody", Breaks::kParagraph},
    {"td", Breaks::kBlank},
    {"tfoot", Breaks::kParagraph},
    {"th", Breaks::kBlank},
    {"thead", Breaks::kParagraph},
    {"tr", Breaks::kLine},
    {"ul", Breaks::kParagraph},
}};

// What browsers never show, up to its end tag.
constexpr std::array<std::string_view, 5> kUnseen = {"head", "script", "style", "svg", "template"};

// In an article that is HTML, one of them is there.
constexpr std::array<std::string_view, 12> kOfArticles = {
    "p", "div", "a", "em", "strong", "b", "i", "span", "li", "blockquote", "h2", "h3"};

constexpr std::size_t kLongestName = 10;  // "blockquote", "figcaption"

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_name(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

// The name at the beginning of `text`, in small letters; one that is too long to be known
// is cut, and is none that is known.
std::string name_at(std::string_view text) {
  const auto* const end = std::find_if_not(text.begin(), text.end(), is_name);
  const auto letters = static_cast<std::size_t>(end - text.begin());
  return ascii_lower(text.substr(0, std::min(letters, kLongestName + 1)));
}

Breaks breaks_of(std::string_view name) {
  const auto found = std::ranges::lower_bound(kElements, name, {}, &Element::name);
  return found != kElements.end() && found->name == name ? found->breaks : Breaks::kNone;
}

// The text as it grows: what separates two words is written when the second comes.
class TextWriter {
 public:
  void separate(Breaks breaks) { pending_ = std::max(pending_, breaks); }

  void write(std::string_view bytes) {
    static constexpr std::array<std::string_view, 4> kSeparators = {"", " ", "\n", "\n\n"};
    if (!text_.empty()) text_ += kSeparators[static_cast<std::size_t>(pending_)];
    pending_ = Breaks::kNone;
    text_ += bytes;
  }

  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  Breaks pending_ = Breaks::kNone;
};

class HtmlScanner {
 public:
  explicit HtmlScanner(std::string_view html) : rest_(html) {}

  std::string scan() {
    while (!rest_.empty()) {
      const char c = rest_[0];
      if (is_blank(c)) {
        take_blanks();
      } else if (c == '<' ? take_tag() : c == '&' && take_reference()) {
        continue;
      } else {
        take_text();
      }
    }
    return writer_.take();
  }

 private:
  void take_blanks() {
    std::size_t end = 0;
    std::size_t lines = 0;
    for (; end < rest_.size() && is_blank(rest_[end]); ++end) lines += rest_[end] == '\n';
    if (pre_ > 0) {
      writer_.separate(lines == 0   ? Breaks::kBlank
                       : lines == 1 ? Breaks::kLine
                                    : Breaks::kParagraph);
    } else {
      writer_.separate(lines < 2 ? Breaks::kBlank : Breaks::kParagraph);
    }
    rest_.remove_prefix(end);
  }

  // A character at least, and up to the next that may mean something.
  void take_text() {
    std::size_t end = 1;
    while (end < rest_.size() && rest_[end] != '<' && rest_[end] != '&' && !is_blank(rest_[end])) {
      ++end;
    }
    writer_.write(rest_.substr(0, end));
    rest_.remove_prefix(end);
  }

  bool take_reference() {
    const std::string_view longest = rest_.substr(1, kMaxReferenceName + 1);
    const std::size_t end = longest.find(';');
    if (end == std::string_view::npos) return false;
    const std::optional<char32_t> code = referenced_character(longest.substr(0, end));
    if (!code) return false;
    rest_.remove_prefix(end + 2);
    write_character(*code);
    return true;
  }

  void write_character(char32_t code) {
    constexpr char32_t kNoBreakSpace = 0xA0;
    constexpr char32_t kSoftHyphen = 0xAD;
    if (code == kNoBreakSpace || (code < 0x80 && is_blank(static_cast<char>(code)))) {
      return writer_.separate(Breaks::kBlank);
    }
    if (code == kSoftHyphen || code < 0x20) return;
    std::string bytes;
    append_utf8(code, bytes);
    writer_.write(bytes);
  }

  bool take_tag() {
    if (rest_.starts_with("<!--")) return take_comment();
    const bool ends = rest_.substr(1).starts_with('/');
    const bool declares = rest_.substr(1).starts_with('!') || rest_.substr(1).starts_with('?');
    const std::string name = name_at(rest_.substr(1 + ends));
    if (!declares && (name.empty() || !is_ascii_letter(name[0]))) return false;
    const std::size_t end = tag_end();
    if (end == std::string_view::npos) return false;
    rest_.remove_prefix(end);
    if (!declares) enter(name, ends);
    return true;
  }

  void enter(const std::string& name, bool ends) {
    writer_.separate(breaks_of(name));
    if (name == "pre") pre_ = ends ? std::max(pre_ - 1, 0) : pre_ + 1;
    const auto unseen = std::ranges::find(kUnseen, name);
    if (!ends && unseen != kUnseen.end())
      pass_over(static_cast<std::size_t>(unseen - kUnseen.begin()));
  }

  bool take_comment() {
    const std::size_t end = comments_end_ ? rest_.find("-->", 4) : std::string_view::npos;
    comments_end_ = end != std::string_view::npos;
    if (comments_end_) rest_.remove_prefix(end + 3);
    return comments_end_;
  }

  // Behind the > that ends the tag: the first outside the quotes of attributes. In a text
  // where quotes are not closed they mean nothing from there on.
  std::size_t tag_end() {
    if (quotes_close_) {
      for (std::size_t i = 1; i < rest_.size(); ++i) {
        if (rest_[i] == '>') return i + 1;
        if (rest_[i] != '=') continue;
        while (i + 1 < rest_.size() && is_blank(rest_[i + 1])) ++i;
        if (i + 1 == rest_.size() || (rest_[i + 1] != '"' && rest_[i + 1] != '\'')) continue;
        i = rest_.find(rest_[i + 1], i + 2);
        if (i == std::string_view::npos) break;
      }
      quotes_close_ = false;
    }
    const std::size_t end = tags_end_ ? rest_.find('>') : std::string_view::npos;
    tags_end_ = end != std::string_view::npos;
    return tags_end_ ? end + 1 : end;
  }

  // To the end tag of the element, when there is one.
  void pass_over(std::size_t unseen) {
    if (never_ends_[unseen]) return;
    const std::string_view name = kUnseen[unseen];
    for (std::size_t i = rest_.find("</"); i != std::string_view::npos;
         i = rest_.find("</", i + 2)) {
      if (name_at(rest_.substr(i + 2)) == name) return rest_.remove_prefix(i);
    }
    never_ends_[unseen] = true;
  }

  std::string_view rest_;
  TextWriter writer_;
  int pre_ = 0;  // elements that are open
  // What was looked for in vain up to the end is not looked for again: the time stays
  // linear in the text.
  bool comments_end_ = true;
  bool tags_end_ = true;
  bool quotes_close_ = true;
  std::array<bool, kUnseen.size()> never_ends_{};
};

}  // namespace

std::string text_of_html(std::string_view html) { return HtmlScanner(html).scan(); }

bool looks_like_html(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const bool ends = text.substr(at + 1).starts_with('/');
    const std::string name = name_at(text.substr(at + 1 + ends));
    if (ends ? std::ranges::find(kOfArticles, name) != kOfArticles.end() : name == "br")
      return true;
  }
  return false;
}

}  // namespace dateline
