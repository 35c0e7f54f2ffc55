package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import cn.sunshine.enrollment.draw.ceremony.FileNames;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import cn.sunshine.enrollment.draw.ceremony.Params;

/** Makes one layer of a bundle from the files of a draw. */
public final class BundleWriter {

    private BundleWriter() {}

    /** The files of the layer with files.json. */
    public static DrawFiles layer(DrawFiles files, BundleLayer layer) {
        Manifest manifest = Manifest.read(files.require(FileNames.MANIFEST));
        Params params = DrawInputs.read(files, manifest.hash()).params();
        return FileIndex.add(Layers.of(CodeSums.add(files, params), layer, params), layer);
    }

    /** The same as a zip; the same files give the same bytes. */
    public static byte[] zip(DrawFiles files, BundleLayer layer) {
        return BundleZip.write(layer(files, layer));
    }
}
