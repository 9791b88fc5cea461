#include "indexer/segment/article_parts.h"

namespace dateline {

std::size_t ArticleParts::memory_bytes() const {
  std::size_t bytes = sizeof *this + id.size() + title.size() + url.size() + mentions.size();
  bytes += frame.size();
  bytes += forms.size() * sizeof(FormId);
  bytes += (marks.sentences.size() + marks.paragraphs.size()) * sizeof(std::uint32_t);
  for (const auto& values : facets) {
    for (const std::string& value : values) bytes += sizeof value + value.size();
  }
  return bytes;
}

}  // namespace dateline
