#include "indexer/parse/sgml_text.h"

#include "common/text/character_reference.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

bool is_control(char32_t c) { return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F; }

// Appends the character that the reference `name` ("lt", "#38") stands for.
bool append_reference(std::string_view name, std::string& out) {
  const std::optional<char32_t> code = referenced_character(name);
  if (code && !is_control(*code)) append_utf8(*code, out);
  return code.has_value();
}

}  // namespace

std::string decode_references(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t ampersand = text.find('&');
    for (const char c : text.substr(0, ampersand)) {
      if (static_cast<unsigned char>(c) >= 0x80 || !is_control(static_cast<unsigned char>(c))) {
        out += c;
      }
    }
    if (ampersand == std::string_view::npos) break;
    text.remove_prefix(ampersand);
    const std::size_t end = text.substr(0, kMaxReferenceName + 2).find(';');
    if (end != std::string_view::npos && append_reference(text.substr(1, end - 1), out)) {
      text.remove_prefix(end + 1);
    } else {
      out += '&';
      text.remove_prefix(1);
    }
  }
  return out;
}

std::string_view element(std::string_view text, std::string_view name) {
  const std::string start = "<" + std::string(name);
  std::size_t at = text.find(start);
  while (at != std::string_view::npos) {
    const std::string_view rest = text.substr(at + start.size());
    if (rest.starts_with('>') || rest.starts_with(' ')) {
      const std::size_t content = rest.find('>');
      if (content == std::string_view::npos) return {};
      const std::size_t end = rest.find("</" + std::string(name) + ">", content);
      if (end == std::string_view::npos) return {};
      return rest.substr(content + 1, end - content - 1);
    }
    at = text.find(start, at + 1);
  }
  return {};
}

std::vector<std::string> list_elements(std::string_view text) {
  std::vector<std::string> values;
  for (;;) {
    const std::size_t start = text.find("<D>");
    if (start == std::string_view::npos) return values;
    const std::size_t end = text.find("</D>", start);
    if (end == std::string_view::npos) return values;
    std::string value = decode_references(text.substr(start + 3, end - start - 3));
    if (value.find_first_not_of(" \t\n") != std::string::npos) values.push_back(std::move(value));
    text.remove_prefix(end + 4);
  }
}

std::string_view attribute(std::string_view start_tag, std::string_view name) {
  const std::string start = " " + std::string(name) + "=\"";
  const std::size_t at = start_tag.find(start);
  if (at == std::string_view::npos) return {};
  const std::string_view value = start_tag.substr(at + start.size());
  const std::size_t end = value.find('"');
  return end == std::string_view::npos ? std::string_view() : value.substr(0, end);
}

}  // namespace dateline
