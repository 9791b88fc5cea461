#include "indexer/analyse/entities/marked_articles.h"

#include <algorithm>
#include <utility>

#include "common/base/error.h"
#include "common/text/trimmed.h"

namespace dateline {
namespace {

constexpr std::string_view kHead = "=== ";

// The letter of a mark that begins at `at` ("[P:"); 0 when none does.
char mark_at(std::string_view line, std::size_t at) {
  const bool begins = line[at] == '[' && at + 2 < line.size() && line[at + 2] == ':';
  return begins ? line[at + 1] : '\0';
}

class MarkedArticles {
 public:
  explicit MarkedArticles(const std::string& path) : path_(path) {}

  std::vector<LabelledArticle> read(std::string_view bytes) {
    for (std::size_t begin = 0; begin < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
      ++number_;
      line(bytes.substr(begin, end - begin));
      begin = end + 1;
    }
    for (LabelledArticle& article : articles_) strip(article);
    return std::move(articles_);
  }

 private:
  void line(std::string_view text) {
    if (text.starts_with(kHead)) return head(text.substr(kHead.size()));
    if (articles_.empty()) fail("an article begins with \"=== ID | DATE | SOURCE\"");
    LabelledArticle& article = articles_.back();
    if (behind_head_ && text.starts_with("#")) {
      marked(trimmed(text.substr(1)), article.title, article.title_spans);
    } else {
      marked(text, article.text, article.spans);
      article.text += '\n';
    }
    behind_head_ = false;
  }

  void head(std::string_view text) {
    std::string parts[3];
    for (std::string& part : parts) {
      const std::size_t end = std::min(text.find('|'), text.size());
      part = trimmed(text.substr(0, end));
      if (part == "-") part.clear();
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (parts[0].empty()) fail("an article has no id");
    LabelledArticle& article = articles_.emplace_back();
    article.id = parts[0];
    article.date = parts[1];
    article.source = parts[2];
    behind_head_ = true;
  }

  void marked(std::string_view line, std::string& text, std::vector<LabelledSpan>& spans) {
    for (std::size_t at = 0; at < line.size();) {
      const char letter = mark_at(line, at);
      if (letter == '\0') {
        text += line[at++];
        continue;
      }
      const std::size_t end = line.find(']', at);
      if (end == std::string_view::npos || end == at + 3) fail("a mark without an end or a name");
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += line.substr(at + 3, end - at - 3);
      spans.push_back({{begin, static_cast<std::uint32_t>(text.size()), type_of(letter)}, {}});
      at = end + 1;
    }
  }

  EntityType type_of(char letter) const {
    switch (letter) {
      case 'P': return EntityType::kPerson;
      case 'O': return EntityType::kOrganisation;
      case 'L': return EntityType::kPlace;
      case 'M': return EntityType::kOther;
      default: fail(std::string("unknown mark \"[") + letter + ":\"");
    }
  }

  // Blank lines around the body are the file's, not the article's.
  static void strip(LabelledArticle& article) {
    const std::string_view body = trimmed(article.text);
    const auto first =
        static_cast<std::uint32_t>(body.empty() ? 0 : body.data() - article.text.data());
    article.text = std::string(body);
    for (LabelledSpan& span : article.spans) {
      span.begin -= first;
      span.end -= first;
    }
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw Error(ErrorCode::kUsage, what, path_ + ":" + std::to_string(number_),
                "names are marked [P:person], [O:organisation], [L:place] or [M:other]");
  }

  std::string path_;
  std::size_t number_ = 0;
  bool behind_head_ = false;
  std::vector<LabelledArticle> articles_;
};

}  // namespace

std::vector<LabelledArticle> read_marked_articles(std::string_view bytes, const std::string& path) {
  return MarkedArticles(path).read(bytes);
}

}  // namespace dateline
