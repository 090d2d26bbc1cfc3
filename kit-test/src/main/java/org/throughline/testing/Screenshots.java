package org.throughline.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Pictures of pages for the documentation, if somebody wants them: `-Dscreenshots=../docs/screenshots`.
public final class Screenshots {
    private static final String FOLDER = System.getProperty("screenshots", "");
    private static final int PALETTE = 256;

    private Screenshots() {}

    /// Takes one of the whole page as it is.
    public static void take(Page page, String name) {
        if (!FOLDER.isEmpty()) {
            save(page.screenshot(new ScreenshotOptions().setFullPage(true)), Path.of(FOLDER, name + ".png"));
        }
    }

    private static void save(byte[] png, Path file) {
        try {
            Files.createDirectories(Path.of(FOLDER));
            var picture = ImageIO.read(new ByteArrayInputStream(png));
            var writer = ImageIO.getImageWritersByFormatName("png").next();
            try (var stream = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
                var smallest = writer.getDefaultWriteParam();
                smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                smallest.setCompressionQuality(0);
                writer.setOutput(stream);
                writer.write(null, new IIOImage(inFewColours(picture), null, null), smallest);
            } finally {
                writer.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // All that a page has more of are the edges of letters: so it is a third of the size and looks the same.
    private static BufferedImage inFewColours(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var palette = mostUsed(pixels);
        var few = new BufferedImage(
                width,
                height,
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(Byte.SIZE, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        var indices = Arrays.stream(pixels)
                .map(colour -> nearest.computeIfAbsent(colour, each -> nearest(each, palette)))
                .toArray();
        few.getRaster().setPixels(0, 0, width, height, indices);
        return few;
    }

    private static int[] mostUsed(int[] pixels) {
        Map<Integer, Integer> uses = new HashMap<>();
        for (int pixel : pixels) {
            uses.merge(pixel, 1, Integer::sum);
        }
        return uses.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(PALETTE)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int nearest(int colour, int[] palette) {
        return IntStream.range(0, palette.length)
                .boxed()
                .min(Comparator.comparingInt(index -> distance(colour, palette[index])))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
