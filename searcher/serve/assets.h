// The files of searcher/serve/web/, compiled into the program: style sheet,
// scripts, icon and the API's description. Constant data; any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dateline {

struct EmbeddedFile {
  std::string_view name;
  std::string_view bytes;
};

// Made by searcher/serve/embed_assets.cmake.
std::span<const EmbeddedFile> embedded_files();

// nullptr when there is none of this name.
const EmbeddedFile* embedded_file(std::string_view name);
// By the name's ending.
std::string media_type(std::string_view name);

}  // namespace dateline
