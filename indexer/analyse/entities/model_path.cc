#include "indexer/analyse/entities/model_path.h"

#include <cstdlib>
#include <filesystem>

namespace dateline {

std::string default_model_path() {
  const char* named = std::getenv("DATELINE_ENTITY_MODEL");
  if (named != nullptr && *named != '\0') return named;
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (failed) return {};
  const auto installed = program.parent_path().parent_path() / "share/dateline/entities.bin";
  if (std::filesystem::exists(installed, failed)) return installed.string();
  for (auto folder = program.parent_path(); folder.has_relative_path();
       folder = folder.parent_path()) {
    const auto model = folder / "data/entities/model.bin";
    if (std::filesystem::exists(model, failed)) return model.string();
  }
  const std::filesystem::path source = DATELINE_MODEL_IN_SOURCE;
  return std::filesystem::exists(source, failed) ? source.string() : std::string();
}

}  // namespace dateline
